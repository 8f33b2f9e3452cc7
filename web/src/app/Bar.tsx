import { useWords } from '../i18n';

/** How far something is, in whole percent: drawn, written and told. */
export function Bar({ percent, label }: { percent: number; label: string }) {
  const { format } = useWords();
  return (
    <div
      className="bar"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <progress max={100} value={percent} aria-hidden="true" />
      <span aria-hidden="true">{format.share(percent / 100, 0)}</span>
    </div>
  );
}
