import { defineConfig } from 'vitest/config'
import { CountReporter } from './config/count-reporter.ts'

export default defineConfig({
  test: {
    include: [
      'packages/*/src/**/*.test.{ts,tsx}',
      'packages/*/test/**/*.test.ts',
      'apps/*/test/**/*.test.ts',
      'bench/**/*.test.ts',
    ],
    reporters: ['default', new CountReporter()],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
