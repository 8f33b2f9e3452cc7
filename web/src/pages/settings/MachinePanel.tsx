import { usePlace } from '../../app/context';
import type { Machine } from '../../app/settingsApi';
import { useWords, type Key } from '../../i18n';
import { Panel } from '../../parts/Panel';

const MEGABYTE = 1 << 20;
const GIGABYTE = 1 << 30;

/** Where the data lies, how large it is, and what it runs on. */
export function MachinePanel({ machine }: { machine: Machine }) {
  const { t, format } = useWords();
  const { workspace } = usePlace();
  const size = (bytes: number) =>
    bytes >= GIGABYTE
      ? t('machine.gigabytes', { size: format.ratio(bytes / GIGABYTE) })
      : t('machine.megabytes', { size: format.count(Math.ceil(bytes / MEGABYTE)) });
  const rows: [Key, string][] = [
    ['machine.home', machine.home],
    ...Object.entries(machine.files).map(([name, bytes]): [Key, string] => [
      `machine.file.${name}` as Key,
      size(bytes),
    ]),
    ['machine.free', size(machine.free)],
    [
      'machine.memory',
      t('machine.memoryParts', {
        machine: size(machine.memory),
        java: size(machine.javaMemory),
        engine: size(machine.engineMemory),
      }),
    ],
    ['machine.version', `Clientele ${workspace.version}`],
    ['machine.engine', machine.engine],
    ['machine.java', machine.java],
    ['machine.system', t('machine.systemParts', { system: machine.system, n: machine.processors })],
  ];
  return (
    <Panel id="machine" title={t('machine.title')}>
      <dl className="told">
        {rows.map(([key, text]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
