import { usePlace } from '../../app/context';
import { OnPaper } from '../../app/OnPaper';
import type { OneGroup as Group } from '../../app/segmentsApi';
import { useWords } from '../../i18n';
import { figureName, FigureTrust } from '../../parts/Figures';
import { Panel } from '../../parts/Panel';
import { Sentence } from '../../parts/Sentence';
import { Made } from './Made';
import { Members } from './Members';
import { figureOf, GroupNumber, valueOf } from './numbers';
import { Traits } from './Traits';

const SHOWN = ['size', 'purchases', 'net', 'net_share', 'average_order', 'net_each'];

/** One group: what it brings, what makes it different, who is in it, how it is made. */
export function OneGroup({ group }: { group: Group }) {
  const words = useWords();
  const { t, name } = words;
  const { api, past } = usePlace();
  const nobody = (valueOf(group.figures, 'size') ?? 0) === 0;
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{name('group', group.name)}</h1>
          <p className="subtitle">
            {t('segments.oneSubtitle')}
            <OnPaper />
          </p>
        </div>
        {!nobody && (
          <a className="primary-link" href={api.membersCsv(group.id, past)} download>
            {t('segments.export')}
          </a>
        )}
      </div>
      <div className="panels">
        {nobody ? (
          <section className="panel">
            <p>{t('segments.nobodyHere')}</p>
          </section>
        ) : (
          <>
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
            <Traits group={group} />
            <Members group={group} />
          </>
        )}
        <Made group={group} />
      </div>
    </>
  );
}
