import { usePlace } from '../../app/context';
import { go } from '../../app/address';
import { followJob } from '../../app/work';
import { useWords } from '../../i18n';
import { Tabs } from './Tabs';
import { Builder } from './builder/Builder';

/** A segment that is to be: saved, and once it is said who is in, it has a page of its own. */
export function NewSegment() {
  const { t } = useWords();
  const { api, address } = usePlace();
  const leave = (tab: string) => go({ ...address, page: 'segments', tab });
  return (
    <Builder
      title={t('segments.new')}
      tabs={<Tabs tab="new" />}
      first={{ name: '', rule: '', owner: '', note: '', nextReview: null }}
      version={1}
      save={(wish) => api.saveSegment(wish)}
      saved={({ id, job }) =>
        void followJob(api, job, () => undefined, new AbortController().signal).finally(() => leave(id))
      }
      leave={() => leave('')}
    />
  );
}
