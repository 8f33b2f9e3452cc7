import { Fragment, type ReactNode } from 'react';
import { useWords, type Key } from '../i18n';

const MARK = '\u0001';

/** A whole sentence of the language, with its numbers set where the language wants them. */
export function Sentence(props: { say: Key; values?: Record<string, unknown>; numbers: Record<string, ReactNode> }) {
  const { t } = useWords();
  const names = Object.keys(props.numbers);
  const marked = Object.fromEntries(names.map((name, at) => [name, MARK + at + MARK]));
  // Parts at odd places are the marks.
  const parts = t(props.say, { ...props.values, ...marked }).split(MARK);
  return parts.map((part, at) => (
    <Fragment key={at}>{at % 2 === 0 ? part : props.numbers[names[Number(part)] ?? '']}</Fragment>
  ));
}
