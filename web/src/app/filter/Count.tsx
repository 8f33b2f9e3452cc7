import { useWords, type Words } from '../../i18n';
import { Opens } from '../../parts/Figures';
import { SIZE } from '../ref';
import { useFilter } from './context';
import type { Counted } from './useCounted';

/** How many, as a sentence; null while nothing is known. */
export function countText(counted: Counted, { t, format }: Words): string | null {
  if (counted.state === 'exact') {
    return t('filter.of', { n: counted.value, value: format.count(counted.value), of: format.count(counted.of) });
  }
  if (counted.state !== 'estimate') {
    return null;
  }
  const { value, low = value, high = value } = counted;
  return t('filter.about', { value: format.count(value), range: `${format.count(low)}–${format.count(high)}` });
}

/** For how many the filter holds; told aloud once it is counted, not on the way there. */
export function Count() {
  const words = useWords();
  const { t, format } = words;
  const { counted } = useFilter();
  const text = countText(counted, words);
  const left = counted.state === 'exact' ? (counted.unjudged ?? 0) : 0;
  const unjudged = left > 0 ? t('filter.unjudged', { n: left, shown: format.count(left) }) : null;
  return (
    <span className="filter-count">
      {counted.state === 'counting' ? t('filter.counting') : text != null && <OpensThem text={text} />}
      {unjudged && <span className="warn-text">{unjudged}</span>}
      <span className="unseen" role="status">
        {counted.state === 'exact' && [text, unjudged].filter((said) => said != null).join(' ')}
      </span>
    </span>
  );
}

/** As any number does: to the rule in words and as SQL, and to those for whom it holds. */
function OpensThem({ text }: { text: string }) {
  const { t } = useWords();
  return (
    <b>
      <Opens what={t('filter.title')} value={text} opened={{ table: 'segment', cell: { measure: SIZE, scope: {} } }} />
    </b>
  );
}
