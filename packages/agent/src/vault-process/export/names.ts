/** A file name that every system accepts, made of a title that may hold anything; never a path. */
export function fileName(title: string): string {
  const safe = title
    .normalize('NFC')
    .replaceAll(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
  const trimmed = [...safe.replaceAll(/^[. ]+|[. ]+$/g, '')].slice(0, 80).join('')
  return trimmed || 'untitled'
}
