import { useWords } from '../i18n';
import { usePlace } from './context';
import { useLoad } from './load';

/** Of whom a number is: the rule of the page or of a group, as a sentence. */
export function OfWhom({ rule }: { rule: string }) {
  const { t, lang } = useWords();
  const { api } = usePlace();
  const [said] = useLoad(`of whom ${lang} ${rule}`, (signal) => api.ruleWords(rule, signal));
  return said.state === 'done' ? (
    <p>
      {t('ev.within')} <bdi>{said.value.sentence}</bdi>
    </p>
  ) : null;
}
