import { reactRouter } from '@react-router/dev/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';

/** What every screen stands on, in two files instead of eighteen: few requests, and gzip sees it as a whole. */
const groups = [
  { name: 'frame', test: /node_modules.*\/(react|react-dom|react-router|scheduler|i18next|idb)\// },
  {
    name: 'phone',
    test: /guard\/src\/((phone|storage)\/|post\/duty-now\.ts|parts\/(screen|button)\.tsx|log\/(fold-log|clear-body|phone-clock)\.ts|sync\/(run-sync|round-planner|back-off|read-reply)\.ts)|(kernel\/src\/(ids|domain-error)|i18n\/src\/(index|formats|phone-words)|duty\/src\/clock-reading)\.ts/,
  },
];

export default defineConfig({
  base: '/guard/',
  plugins: [tailwindcss(), reactRouter()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // The manifest tells the service worker which file holds which words.
    manifest: true,
    // The service worker brings all files; the helper that would name them once more costs the first screen.
    modulePreload: false,
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
});
