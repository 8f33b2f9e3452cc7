import { useWords, type Key } from '../../i18n';
import { TEXTS } from '../../i18n';

/** The files that came in and count, with what each is. */
export function DemoFiles({ files }: { files: string[] }) {
  const { t } = useWords();
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
