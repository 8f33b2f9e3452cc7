import { useEffect, useState } from 'react';
import { usePlace } from '../../../app/context';
import type { Condition } from '../../../app/filter/rule';
import { RuleSql } from '../../../app/filter/RuleSql';
import { pause, useLoad } from '../../../app/load';
import { reasonsOf } from '../../../app/Trouble';
import { useWords } from '../../../i18n';
import { readRule, ruleOf } from './conditions';

/** The whole rule as one sentence. */
export function AsSentence({ sentence }: { sentence: string | null }) {
  const { t } = useWords();
  return <p className="whole-rule">{sentence == null ? t('segments.asksNothing') : <bdi>{sentence}</bdi>}</p>;
}

const TYPING = 400;

/** The rule as JSON, taken over as soon as it is a rule. */
export function AsJson({ rule, change }: { rule: string | null; change(conditions: Condition[]): void }) {
  const words = useWords();
  const { t, lang } = words;
  const { api } = usePlace();
  const [text, setText] = useState(() => (rule == null ? '' : pretty(rule)));
  const [said] = useLoad(
    `json ${lang} ${text}`,
    async (signal) => {
      await pause(TYPING, signal);
      return text.trim() === '' ? null : { text, rule: (await api.ruleWords(text, signal)).rule };
    },
    true,
  );
  const read = said.state === 'done' && said.value?.text === text ? said.value.rule : null;
  useEffect(() => {
    if (read != null) {
      const conditions = readRule(read);
      if (ruleOf(conditions) !== rule) {
        change(conditions);
      }
    }
    // It is taken over once it is read, not whenever the rule changes elsewhere.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [read]);
  return (
    <>
      <label className="as-json">
        {t('segments.ruleJson')}
        <textarea rows={12} spellCheck={false} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      {said.state === 'failed' &&
        reasonsOf(said.error, words).map((reason) => (
          <p key={reason} className="bad" role="alert">
            {reason}
          </p>
        ))}
    </>
  );
}

/** Numbers keep their digits: lines are only broken between what JSON puts beside each other. */
function pretty(rule: string): string {
  let depth = 0;
  return rule.replace(/"(?:[^"\\]|\\.)*"|[{}[\],:]/g, (token) => {
    const line = () => `\n${'  '.repeat(depth)}`;
    switch (token) {
      case '{':
      case '[':
        depth++;
        return token + line();
      case '}':
      case ']':
        depth--;
        return line() + token;
      case ',':
        return token + line();
      case ':':
        return ': ';
      default:
        return token;
    }
  });
}

/** The rule as a statement; nothing asked has none. */
export function AsSql({ rule }: { rule: string | null }) {
  const { t } = useWords();
  return rule == null ? <p>{t('segments.asksNothing')}</p> : <RuleSql rule={rule} />;
}
