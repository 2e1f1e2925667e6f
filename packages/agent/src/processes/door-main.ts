/** Entry of the door, which is the egress process. */
import { runChild } from './child.js'

runChild('door', async () => {
  const { serveDoor } = await import('../door/serve.js')
  return async (context) => serveDoor(context, await context.peer())
})
