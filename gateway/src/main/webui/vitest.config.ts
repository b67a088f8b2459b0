import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';

// The page is built for production, where Vue does not tell what a component emits.
process.env.NODE_ENV = 'test';

export default defineConfig({
  plugins: [vue()],
  test: { include: ['src/**/*.test.ts'], environment: 'happy-dom', pool: 'threads', unstubGlobals: true },
});
