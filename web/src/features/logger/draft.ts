import type { Cell } from './useEditing.ts'

type Typed = Cell & { text: string }

const storageKey = 'fitai.typing'

/** What is being typed, for the case that the page is closed or reloaded over it. */
export function keepDraft(typed: Typed): void {
  localStorage.setItem(storageKey, JSON.stringify(typed))
}

/** What was left behind, once. */
export function takeDraft(): Typed | undefined {
  const typed = localStorage.getItem(storageKey)
  localStorage.removeItem(storageKey)
  return typed === null ? undefined : JSON.parse(typed)
}
