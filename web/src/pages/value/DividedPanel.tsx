import { Skeleton } from 'antd';
import { useState } from 'react';
import { usePlace } from '../../app/context';
import type { Divided } from '../../app/dividedApi';
import { useLoad } from '../../app/load';
import { Failed, Loading } from '../../app/Trouble';
import type { Figure } from '../../data';
import { useWords } from '../../i18n';
import { ChartOrTable } from '../../parts/Chart';
import { Panel } from '../../parts/Panel';
import { Sentence } from '../../parts/Sentence';
import { DividedBars } from './DividedBars';
import { DividedTable } from './DividedTable';
import { divisionName, groupLabel } from './divisions';
import { GroupNumber, isAdditive, isTold } from './GroupNumber';

/** The headline figures, group by group. */
export function DividedPanel({ by }: { by: string }) {
  const { t, lang } = useWords();
  const { api, past, set, workspace, changes } = usePlace();
  const [loaded, again] = useLoad(`divided ${by} ${lang} ${past} ${set} ${workspace.run} ${changes}`, (signal) =>
    api.divided(by, { past, set }, signal),
  );
  switch (loaded.state) {
    case 'done':
      return <Told divided={loaded.value} />;
    case 'failed':
      return (
        <Panel id="divided" title={t('divide.by')}>
          <Failed error={loaded.error} again={again} />
        </Panel>
      );
    default:
      return (
        <Panel id="divided" title={t('divide.by')}>
          <Loading>
            <Skeleton title={false} paragraph={{ rows: 8 }} />
          </Loading>
        </Panel>
      );
  }
}

function Told({ divided }: { divided: Divided }) {
  const words = useWords();
  const { t, format, name } = words;
  const { api, past, set } = usePlace();
  const [measure, setMeasure] = useState('unify.customers');
  const whole = divided.whole.find((figure) => figure.measure === measure);
  const figures = divided.groups.flatMap((group) =>
    group.figures.filter((figure) => figure.measure === measure).map((figure) => ({ group, figure })),
  );
  const ofKeys = figures.filter(({ group }) => group.what === 'key');
  const others = figures.filter(({ group }) => group.what !== 'key');
  const inOrder = ['month', 'quarter', 'year', 'age', 'even', 'round'].includes(divided.kind);
  // Periods and stretches of numbers stay in their order; of others the highest comes first, and what is not told last.
  const height = ({ figure }: { figure: Figure }) => (isTold(figure) ? Number(figure.value) : -Infinity);
  const sorted = [...ofKeys].sort((one, other) => height(other) - height(one) || 0);
  const most = sorted.find(({ figure }) => isTold(figure));
  const label = most && groupLabel(most.group, divided, words);
  return (
    <Panel id="divided" title={t('divide.title', { by: divisionName(divided, words) })} hint={t('divide.hint')}>
      <p className="said">
        {most && whole && label != null ? (
          <Sentence
            say={isAdditive(most.figure) ? 'divide.most' : 'divide.highest'}
            values={{ group: label, measure: name('measure', measure) }}
            numbers={{
              value: <GroupNumber figure={most.figure} within={most.group.rule} label={label} short />,
              whole: <GroupNumber figure={whole} short />,
            }}
          />
        ) : (
          t('divide.noMost')
        )}
      </p>
      <ChartOrTable
        tools={
          <label className="divide-measure">
            {t('col.measure')}
            <select value={measure} onChange={(event) => setMeasure(event.target.value)}>
              {divided.whole.map((figure) => (
                <option key={figure.measure} value={figure.measure}>
                  {name('measure', figure.measure)}
                </option>
              ))}
            </select>
          </label>
        }
        chart={<DividedBars divided={divided} figures={inOrder ? figures : [...sorted, ...others]} measure={measure} />}
        table={<DividedTable divided={divided} />}
      />
      <p className="quiet">
        {t('divide.adds')}{' '}
        {divided.outside > 0 && t('divide.outside', { n: divided.outside, shown: format.count(divided.outside) })}
      </p>
      <p>
        <a href={api.dividedCsv(divided.by, { past, set })} download>
          {t('divide.export')}
        </a>
      </p>
    </Panel>
  );
}
