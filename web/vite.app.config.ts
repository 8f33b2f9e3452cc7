import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** `npm run dev:app` shows the small world of the tests; built, the app asks the server it came from. */
function fixtureWhileDeveloping(): Plugin {
  return {
    name: 'fixture-while-developing',
    apply: 'serve',
    async configureServer(server) {
      const { world } = (await server.ssrLoadModule('/test/app/fixture.ts')) as typeof import('./test/app/fixture');
      const { overHttp } = (await server.ssrLoadModule('/test/app/serve.ts')) as typeof import('./test/app/serve');
      const api = overHttp(world());
      server.middlewares.use((request, response, next) =>
        request.url?.startsWith('/api/') ? api(request, response) : next(),
      );
    },
  };
}

/** The browser app: pages load by themselves, names of files change with what is in them. */
export default defineConfig({
  plugins: [react(), fixtureWhileDeveloping()],
  base: '/',
  build: {
    outDir: 'dist/app',
    target: 'es2022',
    // The page must run without inline script.
    modulePreload: { polyfill: false },
    // The licence texts of what is bundled go along with it.
    license: { fileName: 'assets/licences.md' },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1024,
  },
});
