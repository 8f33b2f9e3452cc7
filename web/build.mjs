// What Maven calls: builds the pages when their sources are newer than dist; with "check" runs types, style and tests.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Building the pages of Clientele needs Node 20.19 or newer; this is ${process.versions.node}. Get it at https://nodejs.org.`,
  );
  process.exit(1);
}

function newest(path) {
  const stat = statSync(path);
  const inside = stat.isDirectory() ? readdirSync(path).map((name) => newest(join(path, name))) : [];
  return Math.max(stat.mtimeMs, ...inside);
}

/** Words of the rooms, which the page shares with core. */
function texts() {
  const core = '../core/src/main/resources/io/clientele';
  return readdirSync(join(here, core), { recursive: true })
    .map(String)
    .filter((name) => /texts[.][\w-]+[.]json$/.test(name))
    .map((name) => join(core, name));
}

function npm(...words) {
  // On Windows npm is a script, which needs the shell.
  const done = spawnSync('npm', words, { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
  if (done.error) {
    console.error(`npm was not found (${done.error.message}). It comes with Node: https://nodejs.org.`);
  }
  if (done.status !== 0) {
    process.exit(done.status ?? 1);
  }
}

function install() {
  const installed = join(here, 'node_modules/.package-lock.json');
  if (!existsSync(installed) || newest(join(here, 'package-lock.json')) > newest(installed)) {
    npm('ci', '--no-audit', '--no-fund', '--loglevel=error');
  }
}

if (process.argv[2] === 'check') {
  install();
  npm('run', '--silent', 'check');
} else {
  const entries = ['report.html', 'index.html', 'vite.report.config.ts', 'vite.app.config.ts'];
  const sources = ['src', ...entries, 'package.json', 'package-lock.json', ...texts()];
  // The report is built first and the app last: an older or missing one means that not all is built.
  const built = ['dist/report.html', 'dist/app/index.html'].map((name) => join(here, name));
  const missing = built.some((page) => !existsSync(page));
  if (missing || Math.max(...sources.map((name) => newest(join(here, name)))) > Math.min(...built.map(newest))) {
    install();
    npm('run', '--silent', 'build:quiet');
  }
}
