import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { pages } from './scripts/pages/plugin.ts';

export default defineConfig({
  appType: 'mpa',
  base: './',
  publicDir: 'static',
  plugins: [svelte(), pages()],
  build: {
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
    // the first with light-dark()
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
  },
  preview: { host: '127.0.0.1' },
  server: { host: '127.0.0.1', watch: { ignored: ['**/.cache/**'] } },
});
