import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The browser app: pages load by themselves, names of files change with what is in them. */
export default defineConfig({
  plugins: [react()],
  base: '/',
  build: {
    outDir: 'dist/app',
    target: 'es2022',
    // The page must run without inline script.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1024,
  },
});
