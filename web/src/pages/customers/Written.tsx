import { tongueOf } from './tongue';

/** A text as a file wrote it: in its own language and direction, with what was searched for marked. */
export function Written(props: {
  text: string;
  country?: string | null;
  marks?: [number, number][];
  as?: 'span' | 'bdi';
}) {
  const { text, country, marks = [] } = props;
  return (
    <bdi lang={tongueOf(text, country)}>
      {marks.length === 0
        ? text
        : marks.flatMap(([from, to], at) => [
            text.slice(at === 0 ? 0 : marks[at - 1]?.[1], from),
            <mark key={from}>{text.slice(from, to)}</mark>,
            at === marks.length - 1 ? text.slice(to) : '',
          ])}
    </bdi>
  );
}
