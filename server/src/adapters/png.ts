import { createHash } from 'node:crypto'

const mostRemembered = 16

/**
 * Makes PNGs of SVGs, away from the main thread and one after the other: each takes about 40 ms and 60 MB while it is
 * made. The same SVG at once or again soon is painted once.
 */
export function openPainter(): (svg: string) => Promise<Uint8Array> {
  const remembered = new Map<string, Promise<Uint8Array>>()
  let last: Promise<unknown> = Promise.resolve()
  return (svg) => {
    const key = createHash('sha256').update(svg).digest('base64')
    const known = remembered.get(key)
    if (known) return known
    const painted = last.then(() => paint(svg))
    last = painted.catch(() => remembered.delete(key))
    remembered.set(key, painted)
    for (const oldest of remembered.keys()) if (remembered.size > mostRemembered) remembered.delete(oldest)
    return painted
  }
}

async function paint(svg: string): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp')
  // Its cache holds pictures of which each is painted once, and a second thread takes a second stack of memory.
  sharp.cache(false)
  sharp.concurrency(1)
  return sharp(Buffer.from(svg)).png().toBuffer()
}
