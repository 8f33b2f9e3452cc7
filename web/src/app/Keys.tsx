import { Button } from 'antd';
import { Sheet } from '../parts/Sheet';
import { useWords, type Key } from '../i18n';

const FILTERED = 'value customers segments';
/** Keys, what they do, and on which pages; on every one where none is named. */
const KEYS: [string[], Key, string?][] = [
  [['['], 'keys.dayBack', 'value'],
  [[']'], 'keys.dayOn', 'value'],
  [['['], 'keys.dayBack', 'segments'],
  [[']'], 'keys.dayOn', 'segments'],
  [['['], 'keys.dayBack', 'customers'],
  [[']'], 'keys.dayOn', 'customers'],
  [['/'], 'keys.search', 'customers'],
  [['C'], 'compare.key', 'value'],
  [['{'], 'compare.keyBack', 'value'],
  [['}'], 'compare.keyOn', 'value'],
  [['C'], 'compare.keyHome', ''],
  [['↑', '↓'], 'keys.rows', 'customers'],
  [['PgUp', 'PgDn'], 'keys.rowPages', 'customers'],
  [['Home', 'End'], 'keys.rowEnds', 'customers'],
  [['←', '→'], 'keys.cells', 'customers'],
  [['Enter'], 'keys.openThat', 'customers'],
  [['J', 'K'], 'keys.neighbours', 'customers'],
  [['W'], 'keys.why', 'customers'],
  [['←', '→', '↑', '↓'], 'keys.move', 'value'],
  [['←', '→', '↑', '↓'], 'keys.weeks', ''],
  [['J', 'K'], 'keys.needs', ''],
  [['U'], 'keys.undo', ''],
  [['Enter'], 'keys.open', 'value'],
  [['Space'], 'filter.key.select', 'value'],
  [['Shift', '←', '→'], 'filter.key.extend', 'value'],
  [['S'], 'filter.key.segment', 'value'],
  [['F'], 'filter.key.focus', FILTERED],
  [['Backspace'], 'filter.key.remove', FILTERED],
  [['Alt', '←', '→'], 'filter.key.move', FILTERED],
  [['Enter'], 'keys.open', 'segments'],
  [['Alt', '↑', '↓'], 'keys.moveCondition', 'segments'],
  [['Ctrl', 'Z'], 'keys.undoEdit', 'segments'],
  [['W'], 'keys.why', 'segments'],
  [['Enter'], 'keys.openThat', ''],
  [['Tab'], 'keys.columns', 'data'],
  [['Alt', '↓'], 'keys.choice', 'data'],
  [['N'], 'keys.finding', 'data'],
  [['Ctrl', 'Enter'], 'keys.send', 'data'],
  [['Ctrl', 'K'], 'keys.searchAll'],
  [['Esc'], 'keys.close'],
  [['?'], 'keys.list'],
];

/** The keys of the page, and the switch for those that act alone. */
export function Keys(props: {
  page: string;
  open: boolean;
  single: boolean;
  setSingle(on: boolean): void;
  onClose(): void;
}) {
  const { t } = useWords();
  return (
    <Sheet open={props.open} labelledBy="keys-h" className="keys-sheet" onClose={props.onClose}>
      {(close) => (
        <div className="drawer-body">
          <header>
            <h2 id="keys-h">{t('keys.title')}</h2>
            <Button size="small" onClick={close}>
              {t('ev.close')} <kbd>Esc</kbd>
            </Button>
          </header>
          <dl>
            {KEYS.filter(([, , pages]) => pages == null || pages.split(' ').includes(props.page)).map(
              ([keys, what]) => (
                <div key={what}>
                  <dt>
                    {keys.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{t(what)}</dd>
                </div>
              ),
            )}
          </dl>
          <label className="tick">
            <input type="checkbox" checked={props.single} onChange={(event) => props.setSingle(event.target.checked)} />
            {t('keys.single')}
          </label>
          <p className="quiet">{t('keys.hint')}</p>
        </div>
      )}
    </Sheet>
  );
}
