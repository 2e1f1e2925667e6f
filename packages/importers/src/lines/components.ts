/**
 * BEGIN … END blocks of iCalendar and vCard, with bounds on depth and size.
 * Place: above `logicalLines`. A block that breaks a bound, or never ends, is handed over as such; reading goes on.
 */
import { type ContentLine, parseContentLine } from './content-line.js'
import type { LogicalLine } from './logical-lines.js'

export interface Component {
  /** In upper case: VEVENT, VCARD. */
  name: string
  lines: ContentLine[]
  components: Component[]
  /** Lines in it that were not content lines, or that were truncated. */
  brokenLines: number
  /** False when the input ended, or another block of its kind began, before its END. */
  ended: boolean
}

export interface ComponentBounds {
  /** Lines that one block and all in it may hold. */
  maxLines: number
  /** UTF-16 units that one block and all in it may hold. */
  maxChars: number
  maxDepth: number
}

export interface ComponentSink {
  /** A container that is passed through, not collected (VCALENDAR), begins. */
  open(name: string): void
  /** A line directly inside a container. */
  line(line: ContentLine): void
  close(name: string): void
  component(component: Component): void
  /** A block larger or deeper than the bounds; it was left out. */
  tooLarge(name: string): void
}

/** @param containers names of blocks that are passed through */
export function createComponentReader(containers: ReadonlySet<string>, bounds: ComponentBounds, sink: ComponentSink) {
  let stack: Component[] = []
  let lines = 0
  let chars = 0
  let skipping: string | null = null

  const finish = (ended: boolean) => {
    const top = stack.pop()!
    top.ended = ended
    const parent = stack[stack.length - 1]
    if (parent !== undefined) parent.components.push(top)
    else sink.component(top)
  }

  const finishAll = () => {
    while (stack.length > 0) finish(false)
  }

  const abandon = () => {
    skipping = stack[0]!.name
    sink.tooLarge(skipping)
    stack = []
  }

  const begin = (name: string) => {
    skipping = null
    const top = stack[stack.length - 1]
    // A block of the same kind inside the first means that the END of the first is missing, except in AGENT.
    const nested = top?.lines[top.lines.length - 1]?.name === 'AGENT'
    if (containers.has(name) || (stack[0]?.name === name && !nested)) finishAll()
    if (containers.has(name)) return sink.open(name)
    if (stack.length === 0) {
      lines = 0
      chars = 0
    }
    stack.push({ name, lines: [], components: [], brokenLines: 0, ended: false })
    if (stack.length > bounds.maxDepth) abandon()
  }

  const end = (name: string) => {
    if (containers.has(name)) {
      finishAll()
      skipping = null
      return sink.close(name)
    }
    if (skipping === name) skipping = null
    const depth = stack.findLastIndex((component) => component.name === name)
    if (depth < 0) return
    while (stack.length > depth + 1) finish(false)
    finish(true)
  }

  const content = (logical: LogicalLine, line: ContentLine | null) => {
    const top = stack[stack.length - 1]
    if (top === undefined) {
      if (line !== null) sink.line(line)
      return
    }
    lines++
    chars += logical.text.length
    if (lines > bounds.maxLines || chars > bounds.maxChars) return abandon()
    if (line === null || logical.truncated) top.brokenLines++
    else top.lines.push(line)
  }

  const pushBlock = (line: ContentLine) => {
    const name = line.value.trim().toUpperCase()
    if (line.name === 'END') end(name)
    else if (skipping === null || skipping === name || containers.has(name)) begin(name)
  }

  return {
    push(logical: LogicalLine) {
      const line = parseContentLine(logical.text)
      if (line?.name === 'BEGIN' || line?.name === 'END') pushBlock(line)
      else if (skipping === null) {
        content(logical, line)
        if (line?.name === 'AGENT' && /^BEGIN:VCARD$/i.test(line.value.trim())) begin('VCARD')
      }
    },
    end: finishAll,
  }
}
