import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';

/** `npm run dev` shows the fixture of the tests; a build leaves the places empty for ReportPage to fill. */
function fixtureWhileDeveloping(): Plugin {
  return {
    name: 'fixture-while-developing',
    apply: 'serve',
    transformIndexHtml(html) {
      const text = readFileSync(new URL('./test/report.json', import.meta.url), 'utf8');
      return html.replace('id="report">{}', () => `id="report">${text.replaceAll('<', '\\u003c')}`);
    },
  };
}

export default defineConfig({
  plugins: [react(), viteSingleFile({ removeViteModuleLoader: true }), fixtureWhileDeveloping()],
  build: {
    outDir: 'dist',
    target: 'es2022',
    reportCompressedSize: false,
    rolldownOptions: { input: 'report.html' },
  },
});
