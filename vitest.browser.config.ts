import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['packages/agent/test/browser/**/*.browser.ts'],
    // Each file starts an agent and a browser of its own.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
