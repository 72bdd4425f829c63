import { defineConfig } from 'vitest/config'

/** `unit`: seconds, run by `npm run check`. `whole`: the real program, a real browser, long series; run by `npm test`. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: ['test/support/temporal-equality.ts'],
          testTimeout: 30_000,
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.whole.test.ts'],
        },
      },
      {
        test: {
          name: 'whole',
          setupFiles: ['test/support/temporal-equality.ts'],
          include: ['test/**/*.whole.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
