/**
 * A list of any length in which only the rows in view exist. Rows have one height, are real links or buttons, and
 * are walked with the arrow keys, Home, End and Page keys.
 */
import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type Extent, type Position, revealing, rowWindow, scrolled, settled, trackHeightPx } from './virtual-window.js'

const overscanRows = 8
const restMs = 160

interface VirtualListProps {
  label: string
  rows: number
  rowHeightPx: number
  /** Called when other rows come into view, the rows kept ready included; `end` is exclusive. */
  onRange(first: number, end: number): void
  renderRow(index: number): ComponentChildren
  /** Shown over the list while it moves fast: where we are. */
  placeAt?(index: number): string
}

const steps: Record<string, (page: number, rows: number) => number> = {
  ArrowDown: () => 1,
  ArrowUp: () => -1,
  PageDown: (page) => page,
  PageUp: (page) => -page,
  Home: (_, rows) => -rows,
  End: (_, rows) => rows,
}

export function VirtualList({ label, rows, rowHeightPx, onRange, renderRow, placeAt }: VirtualListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const focusRow = useRef<number | null>(null)
  const restTimer = useRef(0)
  const [viewportPx, setViewportPx] = useState(0)
  const [position, setPosition] = useState<Position>({ scrollTopPx: 0, listTopPx: 0 })
  const [moving, setMoving] = useState(false)
  const extent: Extent = { rows, rowHeightPx, viewportPx }
  const window = rowWindow(position, extent, overscanRows)

  useLayoutEffect(() => {
    const element = scroller.current!
    const observer = new ResizeObserver(() => setViewportPx(element.clientHeight))
    observer.observe(element)
    setViewportPx(element.clientHeight)
    return () => observer.disconnect()
  }, [])

  useEffect(() => onRange(window.first, window.end), [window.first, window.end, onRange])

  useLayoutEffect(() => {
    if (scroller.current!.scrollTop !== position.scrollTopPx) scroller.current!.scrollTop = position.scrollTopPx
    if (focusRow.current === null) return
    const row = scroller.current!.querySelector<HTMLElement>(`[data-row="${focusRow.current}"] a`)
    row?.focus({ preventScroll: true })
    if (row) focusRow.current = null
  })

  const onScroll = () => {
    const top = scroller.current!.scrollTop
    const next = scrolled(position, top, extent)
    setMoving(Math.abs(next.listTopPx - position.listTopPx) > viewportPx)
    setPosition(next)
    clearTimeout(restTimer.current)
    restTimer.current = setTimeout(() => {
      setMoving(false)
      setPosition((now) => settled(now, extent))
    }, restMs)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-row]')
    const step = steps[event.key]
    if (!row || !step || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const page = Math.max(1, Math.floor(viewportPx / rowHeightPx) - 1)
    const target = Math.min(rows - 1, Math.max(0, Number(row.dataset.row) + step(page, rows)))
    focusRow.current = target
    setPosition((now) => revealing(target, now, extent))
  }

  const indexes = Array.from({ length: Math.max(0, window.end - window.first) }, (_, step) => window.first + step)
  const top = Math.min(rows - 1, Math.floor(position.listTopPx / rowHeightPx))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys bubble up here from the rows, which are links
    <div class="virtual" ref={scroller} onScroll={onScroll} onKeyDown={onKeyDown}>
      {moving && placeAt && (
        <p class="virtual__place" aria-hidden="true">
          {placeAt(top)}
        </p>
      )}
      <div class="virtual__track" style={{ height: `${trackHeightPx(extent)}px` }}>
        <ul class="virtual__rows" aria-label={label} style={{ transform: `translateY(${window.offsetPx}px)` }}>
          {indexes.map((index) => (
            <li
              key={index}
              data-row={index}
              aria-setsize={rows}
              aria-posinset={index + 1}
              style={{ height: `${rowHeightPx}px` }}
            >
              {renderRow(index)}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
