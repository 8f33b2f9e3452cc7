import { useWords } from '../../i18n';

const MOST = 5;

/** One to five measures, in the order in which they were chosen. */
export function MeasureChoice(props: {
  measures: string[];
  value: string;
  name: string;
  setValue(value: string): void;
}) {
  const { t, name, format } = useWords();
  const chosen = props.value.split(',').filter((measure) => measure !== '');
  const turn = (measure: string, on: boolean) =>
    props.setValue((on ? [...chosen, measure] : chosen.filter((other) => other !== measure)).join(','));
  return (
    <fieldset className="setting-choices">
      <legend className="unseen">{props.name}</legend>
      {props.measures.map((measure) => {
        const at = chosen.indexOf(measure);
        const last = at >= 0 && chosen.length === 1;
        return (
          <label key={measure} className="tick">
            <input
              type="checkbox"
              checked={at >= 0}
              disabled={last || (at < 0 && chosen.length >= MOST)}
              onChange={(event) => turn(measure, event.target.checked)}
            />
            {name('measure', measure)}
            {at >= 0 && <span className="quiet">{format.count(at + 1)}</span>}
          </label>
        );
      })}
      <p className="quiet">{t('setting.most', { n: MOST })}</p>
    </fieldset>
  );
}
