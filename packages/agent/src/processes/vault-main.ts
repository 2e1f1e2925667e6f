/** Entry of the vault process. */
import { runChild } from './child.js'

runChild('vault', async () => {
  const { serveVault } = await import('../vault-process/serve.js')
  return serveVault
})
