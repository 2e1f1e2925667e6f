/** Entry of the process that a person's terminal belongs to. */
import { runChild } from './child.js'

runChild('terminal', async () => {
  const { serveTerminal } = await import('../terminal/serve.js')
  return async (context) => serveTerminal(context, await context.peer())
})
