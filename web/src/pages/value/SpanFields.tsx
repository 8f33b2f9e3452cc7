import { Button } from 'antd';
import { useId, useState, type FormEvent } from 'react';
import { usePlace } from '../../app/context';
import { readNumber } from '../../app/filter/numbers';
import { refusal } from '../../app/load';
import { reasonsOf } from '../../app/Trouble';
import type { Api, View } from '../../app/api';
import type { Figure, Numbers } from '../../data';
import { useWords } from '../../i18n';
import { placeOf, spanChosen, type Span } from './choosing';
import { useSelecting } from './selection';

/** Which people of the curve, by number fields beside its handles; what they bring is looked up where the list stands. */
export function SpanFields(props: { report: Numbers; basis: string; span: Span; onSpan(span: Span): void }) {
  const words = useWords();
  const { t, lang, name } = words;
  const { api, past, set } = usePlace();
  const { select } = useSelecting();
  const { report, basis, span } = props;
  const [typed, setTyped] = useState<Partial<Record<keyof Span, string>>>({});
  const [wrong, setWrong] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const id = useId();
  const best = report.figures.find(({ measure, scope }) => measure === 'value.top_share' && scope?.basis === basis);
  if (!best) {
    return null;
  }
  const text = { from: String(span.from), to: String(span.to), ...typed };
  const change = (end: keyof Span, now: string) => {
    const both = { ...text, [end]: now };
    const read = (number: string) => Number(readNumber(number, lang) ?? NaN);
    const next = { from: read(both.from), to: read(both.to) };
    const whole = Number.isInteger(next.from) && Number.isInteger(next.to);
    const fits = whole && next.from >= 0 && next.from < next.to && next.to <= 100;
    setTyped(both);
    setWrong(fits ? null : t('select.spanWrong'));
    if (fits) {
      props.onSpan(next);
    }
  };
  const choose = async (event: FormEvent) => {
    event.preventDefault();
    if (wrong || busy) {
      return;
    }
    setBusy(true);
    try {
      const condition = await conditionOf(api, { past, set }, best, basis, span);
      select({ of: 'span', span, basis, conditions: [condition] });
    } catch (error) {
      setWrong(reasonsOf(refusal(error), words).join(' '));
    } finally {
      setBusy(false);
    }
  };
  const field = (end: keyof Span, label: string) => (
    <label>
      {label}{' '}
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        value={text[end]}
        aria-invalid={wrong != null}
        aria-describedby={`${id}-wrong`}
        onChange={(event) => change(end, event.target.value)}
        // From here on the handles may move it.
        onBlur={() => wrong == null && setTyped({})}
      />
    </label>
  );
  return (
    <form className="span-fields" onSubmit={(event) => void choose(event)} noValidate>
      <fieldset>
        <legend>{t('select.span', { basis: name('basis', basis) })}</legend>
        {field('from', t('select.from'))}
        {field('to', t('select.to'))}
        <Button htmlType="submit" size="small" loading={busy}>
          {t('select.spanDo')}
        </Button>
        <p id={`${id}-wrong`} className="bad" role={wrong ? 'alert' : undefined}>
          {wrong}
        </p>
      </fieldset>
    </form>
  );
}

/** Behind the share of the best stands everyone of the curve, the best first: there the amounts at both ends are. */
async function conditionOf(api: Api, view: View, best: Figure, basis: string, { from, to }: Span) {
  const first = await api.evidence({ id: best.evidence }, view, 0);
  const bringing = async (place: number) => {
    const { columns, rows } = await api.evidence({ id: best.evidence }, view, place - 1);
    return String(rows[0]?.[columns.indexOf(basis)] ?? '0');
  };
  const before = placeOf(from, first.total);
  const least = await bringing(placeOf(to, first.total));
  return spanChosen(basis, least, before === 0 ? null : await bringing(before));
}
