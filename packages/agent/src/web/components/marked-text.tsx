/** Shows text in which the agent has put U+E000 and U+E001 around what matches. */
import { splitMarked } from './split-marked.js'

export function MarkedText({ text }: { text: string }) {
  return <>{splitMarked(text).map((part, index) => (part.marked ? <mark key={index}>{part.text}</mark> : part.text))}</>
}
