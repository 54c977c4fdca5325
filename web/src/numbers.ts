/** A number as people type it: comma or point, a space or nothing between thousands. Undefined when it is none. */
export function parseDecimal(text: string): number | undefined {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.')
  if (!/^\d+\.?\d*$|^\.\d+$/.test(plain)) return undefined
  return Number(plain)
}

/** Seconds of `90`, `1:30` or `1:02:03`. */
export function parseSeconds(text: string): number | undefined {
  const parts = text.trim().split(':').map(parseDecimal)
  if (parts.length > 3) return undefined
  let seconds = 0
  for (const part of parts) {
    if (part === undefined) return undefined
    seconds = seconds * 60 + part
  }
  return seconds
}
