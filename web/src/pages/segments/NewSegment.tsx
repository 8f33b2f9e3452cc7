import { usePlace } from '../../app/context';
import { go } from '../../app/address';
import { Builder } from './builder/Builder';

/** A segment that is to be: saved, it has a page of its own. */
export function NewSegment() {
  const { api, address } = usePlace();
  const leave = (tab: string) => go({ ...address, page: 'segments', tab });
  return (
    <Builder
      first={{ name: '', rule: '', owner: '', note: '', nextReview: null }}
      version={1}
      save={(wish) => api.saveSegment(wish)}
      saved={({ id }) => leave(id)}
      leave={() => leave('')}
    />
  );
}
