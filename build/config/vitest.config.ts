import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../../', import.meta.url));

export default defineConfig({
  root,
  cacheDir: '.cache/vitest',
  // The package would download the program when it is imported.
  resolve: { alias: { electron: `${root}tests/support/electron-stand-in.ts` } },
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/integration/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/support/quiet-console.ts'],
    // Generous: several run at once on two cores, and what is slow is measured elsewhere.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    env: { TZ: 'Asia/Shanghai' },
  },
});
