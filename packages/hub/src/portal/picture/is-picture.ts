/**
 * Whether a file begins as a picture of a kind that we take. Place: before a process is started for it; whether it is one, the process
 * finds out. By first bytes: JPEG, PNG, GIF, WebP (RFC 9649) and AVIF (ISO/IEC 14496-12, file type box).
 */
export function isPicture(file: Uint8Array): boolean {
  const start = Buffer.from(file.subarray(0, 64)).toString('latin1')
  return (
    ['\xff\xd8\xff', '\x89PNG\r\n', 'GIF8'].some((signature) => start.startsWith(signature)) ||
    (start.startsWith('RIFF') && start.startsWith('WEBP', 8)) ||
    (start.startsWith('ftyp', 4) && /avi[fs]/.test(start.slice(8)))
  )
}
