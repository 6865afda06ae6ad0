import { reactRouter } from '@react-router/dev/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [tailwindcss(), reactRouter()],
  // Bundled into the server build: they are TypeScript sources of this repository.
  ssr: { noExternal: [/^@zhiqin\//] },
  build: { target: 'es2022' },
});
