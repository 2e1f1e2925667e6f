import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { CountReporter } from './config/count-reporter.ts'
import { sourceCondition } from './config/source-condition.ts'

export default defineConfig({
  ssr: { resolve: { conditions: [sourceCondition] } },
  test: {
    globalSetup: './config/current-build.ts',
    include: [
      'packages/*/src/**/*.test.{ts,tsx}',
      'packages/*/test/**/*.test.ts',
      'apps/*/test/**/*.test.ts',
      'bench/**/*.test.ts',
      'config/*.test.ts',
    ],
    reporters: ['default', new CountReporter()],
    // Vitest leaves one core idle; of two that is half the machine.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    expect: { poll: { timeout: 10_000 } },
    // For what hangs, not for what is slow: a busy machine takes several times as long.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
})
