/** A file name that every system accepts, made of a title that may hold anything; never a path. */
export function fileName(title: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  const safe = title
    .normalize('NFC')
    .replaceAll(/[\u0000-\u001f\u007f<>:"/\\|?*]/g, ' ')
    .replaceAll(/\s+/g, ' ')
  const trimmed = [...safe.replaceAll(/^[. ]+|[. ]+$/g, '')].slice(0, 80).join('')
  return trimmed || 'untitled'
}
