import type { OneGroup } from '../../app/segmentsApi';
import { useWords } from '../../i18n';
import { figureName, FigureTrust } from '../../parts/Figures';
import { Panel } from '../../parts/Panel';
import { Sentence } from '../../parts/Sentence';
import { figureOf, GroupNumber } from './numbers';

const SHOWN = ['size', 'purchases', 'net', 'net_share', 'average_order', 'net_each'];

/** How many people, and what they bring. */
export function Brings({ group }: { group: OneGroup }) {
  const words = useWords();
  const { t } = words;
  return (
    <Panel id="brings" title={t('segments.brings')} hint={t('segments.bringsHint')}>
      <p className="said">
        <Sentence
          say="segments.bringsSaid"
          numbers={{
            share: <GroupNumber figure={figureOf(group.figures, 'share')} />,
            net: <GroupNumber figure={figureOf(group.figures, 'net_share')} />,
          }}
        />
      </p>
      <div className="headlines">
        {SHOWN.map((what) => figureOf(group.figures, what)).map(
          (figure) =>
            figure && (
              <div className="headline" key={figure.measure}>
                <span>{figureName(figure, words)}</span>
                <strong>
                  <GroupNumber figure={figure} />
                </strong>
                <FigureTrust figure={figure} />
              </div>
            ),
        )}
      </div>
    </Panel>
  );
}
