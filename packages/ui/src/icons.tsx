/**
 * Line icons on a 20 × 20 grid, drawn as one path each so that a page needs no icon font or sprite.
 * Place: decoration beside words; hidden from assistive technology, so a control needs a label of its own.
 */
const paths = {
  ask: 'M3.5 5.5a2 2 0 0 1 2-2h9a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H9.8L6 16.8v-3.3h-.5a2 2 0 0 1-2-2zM7 7.5h6M7 10h3.5',
  library: 'M4 3.5h2.5v13H4zM6.5 3.5H9v13H6.5zM11 4.2l2.4-.6 3 12.4-2.4.6z',
  source: 'M10 3v8.5M6.8 8.6 10 11.8l3.2-3.2M3.5 12.5v2a2 2 0 0 0 2 2h9a2 2 0 0 0 2-2v-2',
  settings:
    'M3 6h7M14.5 6H17M3 14h2.5M10 14h7M10 6a2.2 2.2 0 1 0 4.4 0A2.2 2.2 0 0 0 10 6zM5.6 14a2.2 2.2 0 1 0 4.4 0 2.2 2.2 0 0 0-4.4 0z',
  lock: 'M5 9h10a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1zM6.5 9V6.5a3.5 3.5 0 0 1 7 0V9M10 12.2v1.8',
  shield: 'M10 2.8l6 2v4.7c0 3.6-2.4 6.3-6 7.7-3.6-1.4-6-4.1-6-7.7V4.8zM7.3 9.9l1.9 1.9 3.5-3.7',
  close: 'M5 5l10 10M15 5 5 15',
  back: 'M12.5 4.5 7 10l5.5 5.5',
  mail: 'M3.5 5h13a.5.5 0 0 1 .5.5v9a.5.5 0 0 1-.5.5h-13a.5.5 0 0 1-.5-.5v-9a.5.5 0 0 1 .5-.5zM3.3 5.5 10 10.6l6.7-5.1',
  event:
    'M4 5h12a.5.5 0 0 1 .5.5v10a.5.5 0 0 1-.5.5H4a.5.5 0 0 1-.5-.5v-10A.5.5 0 0 1 4 5zM3.5 8.5h13M7 3.2V6M13 3.2V6',
  contact: 'M10 4a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM4 16.5c.5-3 2.9-4.5 6-4.5s5.5 1.5 6 4.5',
  chat: 'M10 4c4 0 7 2.4 7 5.5S14 15 10 15c-.8 0-1.6-.1-2.3-.3L4 16.5l.9-3C3.7 12.5 3 11.1 3 9.5 3 6.4 6 4 10 4z',
  note: 'M5 3.5h10a.5.5 0 0 1 .5.5v8.5l-4 4H5a.5.5 0 0 1-.5-.5V4a.5.5 0 0 1 .5-.5zM15.5 12.5h-3.5a.5.5 0 0 0-.5.5v3.5M7.5 7h5M7.5 10h3',
  document: 'M6 3h5.5L15.5 7v9.5a.5.5 0 0 1-.5.5H6a.5.5 0 0 1-.5-.5v-13A.5.5 0 0 1 6 3zM11.5 3v4h4M8 10.5h5M8 13.5h5',
  transaction: 'M3.5 7h11.5M12 4l3 3-3 3M16.5 13H5M8 10l-3 3 3 3',
  attachment:
    'M15.5 9.5l-5.3 5.3a3.3 3.3 0 0 1-4.7-4.7L11 4.6a2.2 2.2 0 0 1 3.1 3.1L8.7 13.1a1.1 1.1 0 0 1-1.6-1.6l4.9-4.8',
  check: 'M4 10.5l4 4 8-9',
  warning: 'M10 3.5l7.5 13h-15zM10 8.5v3.5M10 14.3v.1',
  info: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM10 9.2v4.3M10 6.5v.1',
  tag: 'M3.5 4v5.2l7.3 7.3a.7.7 0 0 0 1 0l4.7-4.7a.7.7 0 0 0 0-1L9.2 3.5H4a.5.5 0 0 0-.5.5zM6.7 6.6v.1',
  edit: 'M4 16l.8-3.5L13.3 4a1.4 1.4 0 0 1 2 0l.7.7a1.4 1.4 0 0 1 0 2L7.5 15.2zM12 5.3l2.7 2.7',
  bin: 'M4 5.5h12M8 5.5V3.5h4v2M5.5 5.5l.7 11h7.6l.7-11M8.5 8.5v5M11.5 8.5v5',
  folder: 'M3 5.5a.5.5 0 0 1 .5-.5H8l1.5 2h7a.5.5 0 0 1 .5.5v8a.5.5 0 0 1-.5.5h-13a.5.5 0 0 1-.5-.5z',
  print: 'M6 7.5v-4h8v4M6 14.5H3.5v-7h13v7H14M6 11.5h8v5H6z',
  outgoing: 'M8 5H5a1 1 0 0 0-1 1v9a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1v-3M11.5 4H16v4.5M16 4l-6.5 6.5',
  exit: 'M8 3.5H5a1 1 0 0 0-1 1v11a1 1 0 0 0 1 1h3M12.5 6.5 16 10l-3.5 3.5M16 10H8',
  download: 'M10 3v9M6.5 8.8 10 12.3l3.5-3.5M4 16.5h12',
  device: 'M4.5 4h11a.5.5 0 0 1 .5.5V13H4V4.5a.5.5 0 0 1 .5-.5zM2.5 16h15L16 13H4z',
  key: 'M7 9.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM9.5 10.5 16 4M13.5 6.5l2 2M12 8l1.5 1.5',
  home: 'M3.5 9.5 10 3.8l6.5 5.7M5.5 8v8h9V8M8.5 16v-4h3v4',
  language: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM3 10h14M10 3c2.2 2 3 4.3 3 7s-.8 5-3 7c-2.2-2-3-4.3-3-7s.8-5 3-7z',
} as const

export type IconName = keyof typeof paths

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}
