/**
 * The timeline in portions, fetched as they come into view and let go when many others have come since.
 * A portion is asked for by its offset, so that jumping anywhere costs one call.
 */
import type { ItemKind } from '@confidant/vault/item'
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { SearchHit } from '../../../api/contract.js'
import { useSession } from '../../state/session.js'

const portionRows = 100
/** About two megabytes of rows. */
const portionsKept = 60
/** While the bar is dragged, only the place where it rests is fetched. */
const restMs = 40

interface Timeline {
  rowAt(index: number): SearchHit | undefined
  want(first: number, end: number): void
  error: unknown
  retry(): void
}

export function useTimeline(kind: ItemKind | null, total: number): Timeline {
  const { api } = useSession()
  const portions = useRef(new Map<number, SearchHit[] | 'asked'>())
  const wanted = useRef<[number, number]>([0, 0])
  const timer = useRef(0)
  const [, redraw] = useState(0)
  const [error, setError] = useState<unknown>(null)
  const [generation, setGeneration] = useState(0)

  const fetchPortion = useCallback(
    async (portion: number, kept: Map<number, SearchHit[] | 'asked'>) => {
      kept.set(portion, 'asked')
      try {
        const params = { ...(kind ? { kind } : {}), offset: portion * portionRows, limit: portionRows }
        const { items } = await api.call('timeline', params)
        kept.delete(portion)
        kept.set(portion, items)
        for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size - portionsKept))) kept.delete(old)
      } catch (problem) {
        kept.delete(portion)
        if (kept === portions.current) setError(problem)
      }
      redraw((turn) => turn + 1)
    },
    [api, kind],
  )

  const load = useCallback(() => {
    const [first, end] = wanted.current
    const kept = portions.current
    for (let portion = Math.floor(first / portionRows); portion * portionRows < end; portion++) {
      if (!kept.has(portion)) void fetchPortion(portion, kept)
    }
  }, [fetchPortion])

  const want = useCallback(
    (first: number, end: number) => {
      wanted.current = [first, end]
      clearTimeout(timer.current)
      timer.current = setTimeout(load, portions.current.size === 0 ? 0 : restMs)
    },
    [load],
  )

  // Another kind, other items or a retry start afresh.
  useEffect(() => {
    portions.current = new Map()
    setError(null)
    load()
  }, [kind, total, generation, load])

  // Rows of another kind are other rows.
  const rowAt = useCallback(
    (index: number) => {
      const portion = portions.current.get(Math.floor(index / portionRows))
      return Array.isArray(portion) ? portion[index % portionRows] : undefined
    },
    [kind],
  )
  return { rowAt, want, error, retry: () => setGeneration((now) => now + 1) }
}
