import { useWords } from '../../i18n';
import type { CheckedTable, LookedColumn } from '../../app/dataApi';

/** Under so many rows what a column means is a guess from too little. */
export const TOO_FEW = 30;

const SURE = 0.99;

/** In how many rows the column is filled; nothing before the check. */
export function FilledShare({ column, found }: { column: string; found: CheckedTable | null }) {
  const { format } = useWords();
  const field = found?.fields.find((one) => one.column === column);
  if (!field || field.rows === 0) {
    return <span className="quiet">–</span>;
  }
  const share = field.filled / field.rows;
  return (
    <span className={share < 1 ? 'filled-share' : 'filled-share whole'}>
      {format.share(share < 1 ? Math.min(share, 0.99) : share, 0)}
      <span className="bar-track" aria-hidden="true">
        <i style={{ width: `${share * 100}%` }} />
      </span>
    </span>
  );
}

/** What was found in a column: amber needs somebody, blue was changed with the original kept, grey is only told. */
export function FoundChips(props: { column: LookedColumn; meaning: string; found: CheckedTable | null; few: boolean }) {
  const { t, format } = useWords();
  const { column, meaning, found, few } = props;
  const field = found?.fields.find((one) => one.column === column.column);
  const changed = meaning !== column.meaning;
  const empty = field ? field.rows - field.filled : 0;
  const unread = field?.valid == null ? 0 : field.filled - field.valid;
  const guessed = meaning !== 'attribute' && meaning !== 'ignored';
  const unsure = !changed && column.certainty != null && column.certainty < SURE && guessed;
  const findings = found?.findings.filter((one) => one.field === meaning || one.field === column.header) ?? [];
  return (
    <>
      <span className="found-chips">
        {unread > 0 && <Chip kind="needs" text={t('check.unreadable', { n: unread })} />}
        {unsure && <Chip kind="needs" text={t('check.unsure', { share: format.share(column.certainty ?? 0, 0) })} />}
        {!unsure && few && !changed && guessed && <Chip kind="needs" text={t('check.guessed')} />}
        {findings
          .filter(({ rule }) => rule !== 'guess taken')
          .map(({ rule, text, count, needs }) => (
            <Chip
              key={rule}
              kind={needs ? 'needs' : 'changed'}
              text={t('check.finding', { what: text, n: format.count(count) })}
            />
          ))}
        {empty > 0 && <Chip kind="told" text={t('check.empty', { n: empty })} />}
      </span>
      <span className="why">{changed ? t('import.bySelf') : column.because}</span>
    </>
  );
}

/** One that needs somebody can be stepped to. */
function Chip({ kind, text }: { kind: 'needs' | 'changed' | 'told'; text: string }) {
  return (
    <span className={`found-chip ${kind}`} tabIndex={kind === 'needs' ? 0 : undefined}>
      {kind === 'needs' && <span aria-hidden="true">◐ </span>}
      {text}
    </span>
  );
}
