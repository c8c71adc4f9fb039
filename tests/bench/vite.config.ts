import { defineConfig } from 'vite';

/** The benchmark as one file beside its packages, built as the server is: `npm run bench`. */
export default defineConfig({
  build: {
    ssr: 'tests/bench/run.ts',
    outDir: 'dist/bench',
    emptyOutDir: true,
    target: 'node20',
    rollupOptions: { output: { entryFileNames: 'run.js', chunkFileNames: '[name]-[hash].js' } },
  },
});
