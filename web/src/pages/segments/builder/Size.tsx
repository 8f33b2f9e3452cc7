import { usePlace } from '../../../app/context';
import { pause, useLoad } from '../../../app/load';
import { useWords } from '../../../i18n';
import { FigureTrust } from '../../../parts/Figures';
import { Sentence } from '../../../parts/Sentence';
import { figureOf, GroupNumber } from '../numbers';
import type { Narrowing } from './useSteps';

const AT_REST = 400;

/** For how many the rule holds as it stands, and once it rests, what they bring. */
export function Size({ rule, narrowing }: { rule: string; narrowing: Narrowing }) {
  const { t, format } = useWords();
  const { api, past, workspace } = usePlace();
  const { steps, busy } = narrowing;
  const last = steps?.steps.at(-1);
  const [brings] = useLoad(
    `brings ${rule} ${past} ${workspace.run}`,
    async (signal) => {
      await pause(AT_REST, signal);
      return { rule, figures: (await api.figuresOf(rule, past, signal)).figures };
    },
    true,
  );
  const figures = brings.state === 'done' && brings.value.rule === rule ? brings.value.figures : null;
  const each = figures && figureOf(figures, 'net_each');
  return (
    <div className="size-now">
      <p role="status" aria-busy={busy}>
        {!last || !steps ? (
          <span className="quiet">{busy && t('filter.counting')}</span>
        ) : last.low != null && last.high != null ? (
          t('filter.about', {
            value: format.count(last.value),
            range: `${format.count(last.low)}–${format.count(last.high)}`,
          })
        ) : (
          <b>{t('segments.holdsFor', { n: format.count(last.value), of: format.count(steps.of) })}</b>
        )}{' '}
        {steps && steps.unjudged > 0 && (
          <span className="warn-text">
            {t('filter.unjudged', { n: steps.unjudged, shown: format.count(steps.unjudged) })}
          </span>
        )}
      </p>
      {figures && (
        <p>
          <Sentence
            say="segments.bringsNow"
            numbers={{
              people: <GroupNumber figure={figureOf(figures, 'size')} />,
              share: <GroupNumber figure={figureOf(figures, 'share')} />,
              net: <GroupNumber figure={figureOf(figures, 'net')} />,
              part: <GroupNumber figure={figureOf(figures, 'net_share')} />,
              each: <GroupNumber figure={each ?? undefined} />,
            }}
          />{' '}
          {each && <FigureTrust figure={each} />}
        </p>
      )}
    </div>
  );
}
