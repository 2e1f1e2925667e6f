/**
 * Which rows of a very long list stand in view. Pure arithmetic; `VirtualList` applies it.
 * Browsers cap the height of an element (Firefox near 17.8 million px), which a million rows exceed. Beyond `maxHeightPx`
 * the scroll bar therefore runs over a shorter track: small moves scroll pixel by pixel, large ones jump in proportion.
 */

export const maxHeightPx = 8_000_000

export interface Extent {
  rows: number
  rowHeightPx: number
  viewportPx: number
}

export interface Position {
  /** What the element reports. */
  scrollTopPx: number
  /** Where we are in the list laid out at full height. */
  listTopPx: number
}

const listHeight = ({ rows, rowHeightPx }: Extent) => rows * rowHeightPx
const clamp = (value: number, most: number) => Math.min(Math.max(0, value), Math.max(0, most))
const listRange = (extent: Extent) => Math.max(0, listHeight(extent) - extent.viewportPx)
const trackRange = (extent: Extent) => Math.max(0, trackHeightPx(extent) - extent.viewportPx)

/** Height to give the scrolled element. */
export const trackHeightPx = (extent: Extent): number => Math.min(listHeight(extent), maxHeightPx)

/** Where a scroll event leads. */
export function scrolled(before: Position, scrollTopPx: number, extent: Extent): Position {
  const track = trackRange(extent)
  const list = listRange(extent)
  if (track === list) return { scrollTopPx, listTopPx: clamp(scrollTopPx, list) }
  const move = scrollTopPx - before.scrollTopPx
  const atEdge = scrollTopPx <= 0 || scrollTopPx >= track
  const jump = atEdge || Math.abs(move) > extent.viewportPx
  const listTopPx = jump ? (scrollTopPx / track) * list : before.listTopPx + move
  return { scrollTopPx, listTopPx: clamp(listTopPx, list) }
}

/**
 * Where the scroll bar should stand for the place we are at. Applied when scrolling has come to rest, so that pixel
 * moves never drift away from the proportion.
 */
export function settled(position: Position, extent: Extent): Position {
  const list = listRange(extent)
  const scrollTopPx = list === 0 ? 0 : Math.round((position.listTopPx / list) * trackRange(extent))
  return { scrollTopPx, listTopPx: position.listTopPx }
}

/** The position that brings `row` into view with the least movement. */
export function revealing(row: number, position: Position, extent: Extent): Position {
  const top = row * extent.rowHeightPx
  const bottom = top + extent.rowHeightPx
  const { listTopPx } = position
  if (top >= listTopPx && bottom <= listTopPx + extent.viewportPx) return position
  const target = top < listTopPx ? top : bottom - extent.viewportPx
  return settled({ ...position, listTopPx: clamp(target, listRange(extent)) }, extent)
}

export interface RowWindow {
  first: number
  /** Exclusive. */
  end: number
  /** Where to put the first row, from the top of the track. */
  offsetPx: number
}

/** @param overscan rows kept ready above and below */
export function rowWindow(position: Position, extent: Extent, overscan: number): RowWindow {
  const first = Math.max(0, Math.floor(position.listTopPx / extent.rowHeightPx) - overscan)
  const visible = Math.ceil(extent.viewportPx / extent.rowHeightPx) + 1
  const end = Math.min(extent.rows, first + visible + 2 * overscan)
  return { first, end, offsetPx: position.scrollTopPx + first * extent.rowHeightPx - position.listTopPx }
}
