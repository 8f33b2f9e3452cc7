import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { usePlace } from '../../app/context';
import { useFilter } from '../../app/filter/context';
import { setOf, type Condition } from '../../app/filter/rule';
import { SaveSegment } from '../../app/filter/SaveSegment';
import { useCounted, type Counted } from '../../app/filter/useCounted';
import { reasonsOf } from '../../app/Trouble';
import { useKeys } from '../../app/useKeys';
import type { Numbers } from '../../data';
import { useWords, type Words } from '../../i18n';
import { cellsChosen } from './choosing';
import { NOTHING, useSelecting, type Selected } from './selection';

/** The conditions of what is selected; null where nothing is. */
function chosenOf(selected: Selected, report: Numbers): Condition[] | null {
  return selected.of === 'cells'
    ? cellsChosen(report, selected.cells)
    : selected.of === 'span'
      ? selected.conditions
      : null;
}

function peopleText(counted: Counted, { t, format }: Words): string | null {
  if (counted.state === 'exact') {
    return t('select.people', { n: counted.value, value: format.count(counted.value) });
  }
  if (counted.state !== 'estimate') {
    return counted.state === 'counting' ? t('filter.counting') : null;
  }
  const range = `${format.count(counted.low ?? 0)}–${format.count(counted.high ?? 0)}`;
  return t('select.about', { value: format.count(counted.value), range });
}

/** How many are selected, and what can be made of them. */
export function SelectionBar({ report }: { report: Numbers }) {
  const words = useWords();
  const { t } = words;
  const { api, past, single, workspace } = usePlace();
  const { conditions, change } = useFilter();
  const { selected, select } = useSelecting();
  const [saving, setSaving] = useState(false);
  const chosen = chosenOf(selected, report);
  const all = chosen && [...conditions, ...chosen];
  const set = all && setOf(all);
  const counted = useCounted(api, set, past, workspace.run);
  const saves = set != null && past == null;
  useKeys(
    useMemo(() => ({ s: () => setSaving(true) }), []),
    single && saves,
  );
  return (
    <>
      {all && (
        <section className="selection-bar" aria-label={t('select.title')}>
          <b>{peopleText(counted, words)}</b>
          {counted.state === 'failed' && (
            <span className="bad" role="alert">
              {[t('select.failed'), ...reasonsOf(counted.error, words)].join(' ')}
            </span>
          )}
          <Button onClick={() => change(all)}>{t('select.filter')}</Button>
          {saves && (
            <Button type="primary" aria-keyshortcuts="s" onClick={() => setSaving(true)}>
              {t('select.segment')} <kbd>S</kbd>
            </Button>
          )}
          <Button type="text" onClick={() => select(NOTHING)}>
            {t('select.clear')}
          </Button>
          {/* What was saved is told as long as it is what is selected. */}
          <SaveSegment key={set} rule={saving && saves ? set : null} count={counted} onClose={() => setSaving(false)} />
        </section>
      )}
      {/* Told once it is counted, not at each step. */}
      <p className="unseen" role="status">
        {all && counted.state === 'exact' && peopleText(counted, words)}
      </p>
    </>
  );
}
