/**
 * The mark of Confidant: a closed notebook with its ribbon.
 * Place: cover, spine, first pages. Colours come from the style sheet.
 */
export function Mark() {
  return (
    <svg class="mark-of-confidant" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path
        class="mark-of-confidant__cover"
        d="M8 3h15a3 3 0 0 1 3 3v20a3 3 0 0 1-3 3H8a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z"
      />
      <path class="mark-of-confidant__spine" d="M10.5 3v26" />
      <path class="mark-of-confidant__ribbon" d="M17 3h5v12.5l-2.5-2.3-2.5 2.3z" />
    </svg>
  )
}
