import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const gateway = { target: process.env.JIHENG_GATEWAY ?? 'http://127.0.0.1:8080', changeOrigin: false };

export default defineConfig({
  plugins: [vue()],
  build: {
    target: 'es2022',
    // An address with data: for a font or an image would need a wider policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': gateway, '/login': gateway, '/logout': gateway } },
  preview: {
    proxy: { '/api': gateway, '/login': gateway, '/logout': gateway },
    headers: {
      'Content-Security-Policy':
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    },
  },
});
