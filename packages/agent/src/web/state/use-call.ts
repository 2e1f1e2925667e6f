/** Loads one thing from the agent for a component, and drops the answer when the component asks for another. */
import { useCallback, useEffect, useState } from 'preact/hooks'
import type { AgentApi } from '../../api/contract.js'
import { useSession } from './session.js'

interface Loaded<Result> {
  data: Result | null
  error: unknown
  reload(): void
}

/** @param params compared by content; null asks nothing */
export function useCall<M extends keyof AgentApi>(
  method: M,
  params: AgentApi[M]['params'] | null,
): Loaded<AgentApi[M]['result']> {
  const { api } = useSession()
  const key = JSON.stringify(params)
  const [turn, setTurn] = useState(0)
  const [state, setState] = useState<{ key: string; data: AgentApi[M]['result'] | null; error: unknown }>({
    key: '',
    data: null,
    error: null,
  })

  // `turn` asks again; `key` stands for `params`.
  useEffect(() => {
    if (key === 'null') return
    const unmounted = new AbortController()
    api
      .call(method, JSON.parse(key) as AgentApi[M]['params'], { signal: unmounted.signal })
      .then((data) => setState({ key, data, error: null }))
      .catch((error: unknown) => {
        if (!unmounted.signal.aborted) setState({ key, data: null, error })
      })
    return () => unmounted.abort()
  }, [api, method, key, turn])

  const reload = useCallback(() => setTurn((now) => now + 1), [])
  const current = state.key === key
  return { data: current ? state.data : null, error: current ? state.error : null, reload }
}
