import { useWords } from '../../i18n';
import { useFilter } from './context';
import { countText } from './Count';

/** For whom a page is, beside its title; nothing where it is for everyone. */
export function ForWhom() {
  const words = useWords();
  const { counted } = useFilter();
  const text = counted.state === 'exact' ? countText(counted, words) : null;
  return text == null ? null : (
    <>
      {' '}
      <small className="for-whom">{text}</small>
    </>
  );
}

/** In place of a page that has nobody to show. */
export function Nobody() {
  const { t } = useWords();
  const { broken } = useFilter();
  return (
    <section className="panel waiting">
      <p>{t(broken ? 'filter.nothing' : 'filter.nobody')}</p>
    </section>
  );
}
