import { Button } from 'antd';
import { useWords } from '../i18n';
import type { Refused } from './api';
import { usePlace } from './context';
import { reasonsOf } from './Trouble';

/**
 * Why what was filled in was not saved. Where somebody else saved meanwhile it says who and what, and what was filled in
 * stays: "over" saves it as the version after theirs.
 */
export function Reasons(props: { error: Refused; busy: boolean; over(seen: number): void }) {
  const words = useWords();
  const { t, format } = words;
  const { workspace } = usePlace();
  const { error, busy, over } = props;
  const now = error.meanwhile;
  const at = error.problems[0]?.values?.at;
  return (
    <div role="alert" className="bad">
      {reasonsOf(error, words).map((text) => (
        <p key={text}>{text}</p>
      ))}
      {now != null && (
        <p>
          {at && t('meanwhile.at', { version: format.count(now), when: format.moment(at, workspace.zone) })}{' '}
          <Button size="small" disabled={busy} onClick={() => over(now)}>
            {t('meanwhile.over', { version: format.count(now + 1) })}
          </Button>
        </p>
      )}
    </div>
  );
}
