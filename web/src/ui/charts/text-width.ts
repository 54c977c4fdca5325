/** About how wide a text of Geist is, in CSS pixels, without laying it out. Generous: what fits here fits there. */
export function textWidth(text: string, fontSize: number): number {
  return text.length * fontSize * 0.56
}

/** The text, or as much of it as fits with an ellipsis. */
export function fitting(text: string, width: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= width) return text
  const letters = Math.max(1, Math.floor(width / (fontSize * 0.56)) - 1)
  return `${text.slice(0, letters).trimEnd()}…`
}
