import { Button } from 'antd';
import { useWords } from '../i18n';

/** Told before something that is used is put out of use: by what, and what becomes of that. */
export function UsedYet({ text, retire, keep }: { text: string; retire(): void; keep(): void }) {
  const { t } = useWords();
  return (
    <div className="used-yet" role="alert">
      <p>
        <bdi>{text}</bdi>
      </p>
      <p className="used-acts">
        <Button size="small" onClick={keep}>
          {t('uses.keep')}
        </Button>
        <Button size="small" onClick={retire}>
          {t('uses.retire')}
        </Button>
      </p>
    </div>
  );
}
