/**
 * What is in the ask box and what came of it. Lives above the pages, so that looking at an item or another page and
 * coming back finds it as it was; in memory only, so that nothing asked outlives the tab.
 */
import { type ComponentChildren, createContext } from 'preact'
import { useCallback, useContext, useMemo, useRef, useState } from 'preact/hooks'
import type { AskResult, SearchResult } from '../../api/contract.js'
import { useSession } from './session.js'

const debounceMs = 110
const hitLimit = 40

interface Ask {
  text: string
  found: SearchResult | null
  searching: boolean
  /** The question that was asked with Enter; null while only searching. */
  question: string | null
  answer: AskResult | null
  error: unknown
  type(text: string): void
  ask(question: string): void
}

const AskContext = createContext<Ask | null>(null)

export function AskProvider({ children }: { children: ComponentChildren }) {
  const { api } = useSession()
  const [text, setText] = useState('')
  const [found, setFound] = useState<SearchResult | null>(null)
  const [searching, setSearching] = useState(false)
  const [question, setQuestion] = useState<string | null>(null)
  const [answer, setAnswer] = useState<AskResult | null>(null)
  const [error, setError] = useState<unknown>(null)
  const underWay = useRef(new AbortController())
  const timer = useRef(0)

  /** Drops whatever is under way and gives the signal of the next request. */
  const supersede = useCallback(() => {
    clearTimeout(timer.current)
    underWay.current.abort()
    underWay.current = new AbortController()
    return underWay.current.signal
  }, [])

  const settle = useCallback(async <T,>(signal: AbortSignal, promise: Promise<T>, take: (value: T) => void) => {
    try {
      const value = await promise
      if (!signal.aborted) take(value)
    } catch (problem) {
      if (!signal.aborted) setError(problem)
    }
  }, [])

  const search = useCallback(
    async (query: string, signal: AbortSignal, asYouType: boolean) => {
      setSearching(true)
      await settle(signal, api.call('search', { query, limit: hitLimit, asYouType }, { signal }), setFound)
      if (!signal.aborted) setSearching(false)
    },
    [api, settle],
  )

  const type = useCallback(
    (next: string) => {
      const signal = supersede()
      setText(next)
      setQuestion(null)
      setAnswer(null)
      setError(null)
      const query = next.trim()
      setSearching(query !== '')
      if (query) timer.current = setTimeout(() => void search(query, signal, true), debounceMs)
      else setFound(null)
    },
    [search, supersede],
  )

  const ask = useCallback(
    (asked: string) => {
      const words = asked.trim()
      if (!words) return
      const signal = supersede()
      setText(asked)
      setQuestion(words)
      setAnswer(null)
      setError(null)
      void settle(signal, api.call('ask', { question: words }, { signal }), setAnswer)
      void search(words, signal, false)
    },
    [api, search, settle, supersede],
  )

  const state = useMemo(
    () => ({ text, found, searching, question, answer, error, type, ask }),
    [text, found, searching, question, answer, error, type, ask],
  )
  return <AskContext.Provider value={state}>{children}</AskContext.Provider>
}

export function useAsk(): Ask {
  const ask = useContext(AskContext)
  if (!ask) throw new Error('useAsk is used outside of AskProvider')
  return ask
}
