import { usePlace } from '../../../app/context';
import { pause, useLoad } from '../../../app/load';
import { Failed, Loading } from '../../../app/Trouble';
import { useWords } from '../../../i18n';
import { Panel } from '../../../parts/Panel';
import { Differences } from '../Traits';

const AT_REST = 500;

/** What sets those apart for whom the rule holds as it stands. */
export function LiveTraits({ rule }: { rule: string }) {
  const { t, lang } = useWords();
  const { api, past, workspace } = usePlace();
  const [told, again, busy] = useLoad(
    `traits ${rule} ${past} ${workspace.run} ${lang}`,
    async (signal) => {
      await pause(AT_REST, signal);
      return api.traitsOf(rule, past, signal);
    },
    true,
  );
  return (
    <Panel id="traits" title={t('segments.different')} hint={t('segments.differentHint')}>
      {told.state === 'loading' && <Loading rows={6} />}
      {told.state === 'failed' && <Failed error={told.error} again={again} />}
      {told.state === 'done' && (
        <div aria-busy={busy}>
          <Differences of={{}} told={told.value} />
        </div>
      )}
    </Panel>
  );
}
