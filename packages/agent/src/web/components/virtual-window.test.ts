import { expect, test } from 'vitest'
import {
  type Extent,
  maxHeightPx,
  type Position,
  revealing,
  rowWindow,
  scrolled,
  settled,
  trackHeightPx,
} from './virtual-window.js'

const short: Extent = { rows: 100, rowHeightPx: 68, viewportPx: 700 }
const million: Extent = { rows: 1_000_000, rowHeightPx: 68, viewportPx: 700 }
const top: Position = { scrollTopPx: 0, listTopPx: 0 }
const trackEnd = maxHeightPx - million.viewportPx
const listEnd = million.rows * million.rowHeightPx - million.viewportPx

test('a short list is as high as its rows and scrolls pixel by pixel', () => {
  expect(trackHeightPx(short)).toBe(6800)
  expect(scrolled(top, 1234, short)).toEqual({ scrollTopPx: 1234, listTopPx: 1234 })
})

test('a list of a million rows stays below what browsers can lay out', () => {
  expect(trackHeightPx(million)).toBe(maxHeightPx)
})

test('a small move in a long list is a move of as many pixels', () => {
  const place = { scrollTopPx: 4_000_000, listTopPx: 34_000_000 }
  expect(scrolled(place, 4_000_100, million)).toEqual({ scrollTopPx: 4_000_100, listTopPx: 34_000_100 })
})

test('dragging the bar to the middle, or to an end, leads to the middle or the end', () => {
  expect(scrolled(top, trackEnd / 2, million).listTopPx).toBeCloseTo(listEnd / 2)
  expect(scrolled(top, trackEnd, million).listTopPx).toBe(listEnd)
  expect(scrolled({ scrollTopPx: 50, listTopPx: 9_000 }, 0, million).listTopPx).toBe(0)
})

test('at rest the bar stands in proportion, and the rows stay where they are', () => {
  const rested = settled({ scrollTopPx: 0, listTopPx: listEnd / 4 }, million)
  expect(rested.listTopPx).toBe(listEnd / 4)
  expect(rested.scrollTopPx).toBeCloseTo(trackEnd / 4, -1)
})

test('the last row can be reached and is the last one drawn', () => {
  const end = scrolled(top, trackEnd, million)
  const { first, end: after, offsetPx } = rowWindow(end, million, 8)
  expect(after).toBe(million.rows)
  // The last row ends where the viewport ends.
  expect(offsetPx + (after - first) * million.rowHeightPx).toBeCloseTo(end.scrollTopPx + million.viewportPx)
})

test('only the rows in view and a few around them are drawn', () => {
  const { first, end } = rowWindow({ scrollTopPx: 3400, listTopPx: 3400 }, short, 8)
  expect(first).toBe(42)
  expect(end).toBe(70)
})

test('revealing a row moves no more than it must', () => {
  expect(revealing(3, top, short)).toEqual(top)
  expect(revealing(12, top, short).listTopPx).toBe(13 * 68 - 700)
  expect(revealing(0, { scrollTopPx: 900, listTopPx: 900 }, short).listTopPx).toBe(0)
  expect(revealing(999_999, top, million).listTopPx).toBe(listEnd)
})

test('an empty list has no rows to draw', () => {
  const { first, end } = rowWindow(top, { ...short, rows: 0 }, 8)
  expect([first, end]).toEqual([0, 0])
})
