/**
 * Builds the page that the vault process serves. Everything ends up in files of our own origin: no inlined script,
 * style or font, because the page's content security policy refuses them.
 */
import { fileURLToPath } from 'node:url'
import { defaultClientConditions, defineConfig } from 'vite'
import { sourceCondition } from '../../config/source-condition.ts'

export default defineConfig({
  root: fileURLToPath(new URL('src/web', import.meta.url)),
  base: '/',
  resolve: { conditions: [sourceCondition, ...defaultClientConditions] },
  build: {
    outDir: fileURLToPath(new URL('dist/web', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
})
