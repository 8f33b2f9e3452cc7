import { usePlace } from '../../app/context';
import { useWords, type Key } from '../../i18n';
import { TEXTS } from '../../i18n';

/** The files that came in and count, with what each is. */
export function DemoFiles() {
  const { t } = useWords();
  const { data } = usePlace();
  if (data.state !== 'done') {
    return null;
  }
  const files = data.value.receipts
    .filter(({ state }) => state === 'believed')
    .map(({ file }) => file)
    .filter((file, place, all) => all.indexOf(file) === place)
    .sort();
  return (
    <dl className="demo-files">
      {files.map((file) => (
        <div key={file}>
          <dt>{file}</dt>
          <dd>{`demo.file.${file}` in TEXTS.en ? t(`demo.file.${file}` as Key) : ''}</dd>
        </div>
      ))}
    </dl>
  );
}
