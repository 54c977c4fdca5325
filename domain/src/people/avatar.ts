/** The drawing of somebody without a picture: initials on a colour of their own. The same person, the same SVG. */
export function avatarSvg({ id, name }: { id: string; name: string }): string {
  const hue = hash(id) % 360
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="96" height="96">',
    `<rect width="96" height="96" fill="hsl(${hue} 45% 32%)"/>`,
    '<text x="48" y="48" dy=".36em" text-anchor="middle" font-family="system-ui,sans-serif" font-weight="600"',
    ` font-size="38" fill="#fff">${escaped(initialsOf(name))}</text></svg>`,
  ].join('')
}

/** The first letters of the first and the last word, such as `AM` for Ana de Matos; nothing for an empty name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => [...(word ?? '')][0]?.toUpperCase() ?? '')
    .join('')
}

/** FNV-1a (Fowler, Noll, Vo 1991), 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return value >>> 0
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => entities[letter] ?? '').replace(/[^\P{C}]/gu, '')
}
