import { safeText } from '../safe-text.ts'

const mostRepairs = 20
/** All that a model may write beside the reasoning, so that a plan stays under 6,000 characters. */
const mostNotes = 1200
const longest = { name: 40, note: 160, why: 200, reasoning: 1000 }

/** What was mended so far, in words, and how much room the texts still have. */
export type Notebook = {
  repairs: () => string[]
  mended: (what: string) => void
  text: (text: string | undefined, kind: keyof typeof longest) => string | undefined
}

/** A new notebook. With `isMute` it lets no stranger’s text through. */
export function notebook({ isMute }: { isMute: boolean }): Notebook {
  const found = new Set<string>()
  let room = mostNotes
  const text: Notebook['text'] = (said, kind) => {
    if (said === undefined || said.trim() === '' || isMute) return undefined
    const safe = safeText(said)
    const isNote = kind === 'note'
    if (safe === undefined || safe.length > longest[kind] || (isNote && safe.length > room)) {
      found.add('A text that did not belong in a plan was left out.')
      return undefined
    }
    if (isNote) room -= safe.length
    return safe
  }
  return { repairs: () => [...found].slice(0, mostRepairs), mended: (what) => found.add(what), text }
}
