import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Packages that only draw charts on screen. They are loaded when a page with a chart is opened. */
const chartPackages =
  /node_modules\/(recharts|victory-vendor|decimal\.js-light|eventemitter3|es-toolkit|immer|@reduxjs|react-redux|redux|redux-thunk|reselect)\//;

/** What every page needs and what changes least. Named apart, or it would be drawn into the charts' file. */
const groundPackages = /node_modules\/(react|react-dom|react-is|scheduler|use-sync-external-store|clsx)\//;

/** Scales and shapes, which the shared chart models use without the charts on screen. */
const scalePackages = /node_modules\/(d3-[a-z-]+|internmap)\//;

/**
 * Builds the screens into `dist/client`. Every file under `assets/` has its hash in its name, so it may be
 * cached for ever; `index.html` and `.vite/manifest.json` may not. The manifest is how the counter finds the
 * stylesheet of the public pages: its entry `theme/public.scss` names the file.
 */
export default defineConfig({
  root: here('.'),
  base: '/',
  publicDir: false,
  plugins: [react()],
  css: {
    // govuk-frontend carries one old browser hack (`min-width: 0\0`) that the minifier would refuse.
    lightningcss: { errorRecovery: true },
    preprocessorOptions: { scss: { loadPaths: [here('../node_modules')], quietDeps: true } },
  },
  build: {
    outDir: here('../dist/client'),
    emptyOutDir: true,
    manifest: true,
    // Nothing is written into the page or the stylesheet as a data: address; the policy is default-src 'self'.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { index: here('./index.html'), public: here('./theme/public.scss') },
      output: {
        entryFileNames: 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
        codeSplitting: {
          groups: [
            { name: 'ground', test: groundPackages, priority: 20 },
            { name: 'scales', test: scalePackages, priority: 15 },
            { name: 'charts', test: chartPackages, priority: 10 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://localhost:3000' } },
});
