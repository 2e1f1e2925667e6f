/**
 * Text as items hold it: line breaks are `\n`, no zero bytes, well-formed Unicode.
 * Place: shared room, right after decoding and after cutting.
 */
export function cleanText(text: string): string {
  const lines = text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text
  return (lines.includes('\0') ? lines.replaceAll('\0', '') : lines).toWellFormed()
}
