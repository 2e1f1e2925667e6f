import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { CountReporter } from './count-reporter.ts'
import { sourceCondition } from './source-condition.ts'

export default defineConfig({
  ssr: { resolve: { conditions: [sourceCondition] } },
  test: {
    globalSetup: './config/current-build.ts',
    root: resolve(import.meta.dirname, '..'),
    include: ['packages/*/test/browser/**/*.browser.ts'],
    reporters: ['default', new CountReporter()],
    // Each file starts an agent or a hub, and a browser of its own.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
