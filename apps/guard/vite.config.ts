import { reactRouter } from '@react-router/dev/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  base: '/guard/',
  plugins: [tailwindcss(), reactRouter()],
  worker: { format: 'es' },
  // The manifest tells the service worker which file holds which words.
  build: { target: 'es2022', manifest: true },
});
