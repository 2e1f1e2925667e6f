/** One polite live region for the whole page: results found, an import done, something saved. */
import { type ComponentChildren, createContext } from 'preact'
import { useContext, useState } from 'preact/hooks'

const AnnounceContext = createContext<(message: string) => void>(() => {})

export function Announcer({ children }: { children: ComponentChildren }) {
  const [message, setMessage] = useState('')
  return (
    <AnnounceContext.Provider value={setMessage}>
      {children}
      <div class="visually-hidden" role="status" aria-live="polite">
        {message}
      </div>
    </AnnounceContext.Provider>
  )
}

export const useAnnounce = () => useContext(AnnounceContext)
