/**
 * A table that on a telephone puts the cells of a row below each other, each with its column's name, so that nothing of it lies out of
 * sight. Between that and its own width it scrolls inside itself, also by keyboard.
 * Place: shared by every page that lists. Works as plain HTML, without scripts.
 */
import type { ComponentChildren } from 'preact'

interface TableProps {
  /** Says what is listed; also names the part that scrolls. */
  caption: string
  head: readonly ComponentChildren[]
  /** The first cell of a row is its heading. */
  rows: readonly (readonly ComponentChildren[])[]
}

export function Table({ caption, head, rows }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard (WCAG 2.1.1)
    <section class="scroll" aria-label={caption} tabIndex={0}>
      <table class="table table--folds">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((cell, at) => (
              <th key={at} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...rest], at) => (
            <tr key={at}>
              <th scope="row">{first}</th>
              {rest.map((cell, column) => (
                <td key={column} data-column={labelOf(head[column + 1])}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Only text can be repeated by a style sheet. */
function labelOf(head: ComponentChildren): string | undefined {
  return typeof head === 'string' ? head : undefined
}
