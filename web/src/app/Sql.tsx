/** Words of SQL that give a statement its shape. */
const KEYWORDS = new Set(
  (
    'all and any as asc between by case cast cross count current date desc distinct else end exists except false ' +
    'filter first following from full group having if ilike in inner interval intersect into is join last lateral ' +
    'left like limit not null nulls on or order outer over partition preceding qualify range recursive right rows ' +
    'select semi then true unbounded union using values when where window with within'
  ).split(' '),
);

type Kind = 'keyword' | 'string' | 'comment' | 'plain';

/** A statement cut where its look changes; put together again it is the same text. */
export function piecesOf(sql: string): { kind: Kind; text: string }[] {
  const pieces: { kind: Kind; text: string }[] = [];
  // Comments, texts in quotes (a quote inside is doubled), names in quotes, words, and all between.
  const found = sql.match(/--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"|[A-Za-z_]\w*|[\s\S]/g) ?? [];
  for (const text of found) {
    const kind: Kind = /^(--|\/\*)/.test(text)
      ? 'comment'
      : text.startsWith("'")
        ? 'string'
        : KEYWORDS.has(text.toLowerCase())
          ? 'keyword'
          : 'plain';
    const last = pieces.at(-1);
    if (last?.kind === kind) {
      last.text += text;
    } else {
      pieces.push({ kind, text });
    }
  }
  return pieces;
}

export function Sql({ text, label }: { text: string; label: string }) {
  return (
    <pre className="sql" tabIndex={0} aria-label={label} role="region">
      <code>
        {piecesOf(text).map((piece, at) =>
          piece.kind === 'plain' ? (
            piece.text
          ) : (
            <span key={at} className={`sql-${piece.kind}`}>
              {piece.text}
            </span>
          ),
        )}
      </code>
    </pre>
  );
}
