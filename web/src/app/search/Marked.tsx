/** A text with what was searched for marked; texts of files keep their own direction. */
export function Marked({ text, marks }: { text: string; marks: [number, number][] }) {
  return (
    <bdi>
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
