/** Entry of a worker process. */
import { runChild } from './child.js'

runChild('worker', async () => {
  const { serveWorker } = await import('../worker/serve.js')
  return async (context) => serveWorker(context, await context.peer())
})
