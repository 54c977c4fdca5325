export type Saying = { title: string; action: { label: string; onClick: () => void } | undefined }

const waiting: Saying[] = []
let tell = (saying: Saying): void => void waiting.push(saying)

/** Says something once, at the bottom of the screen and to screen readers. F6 leads there from the keyboard. */
export function say(title: string, action?: Saying['action']): void {
  tell({ title, action })
}

/** Whoever shows what is said; what was said before they came is shown then. */
export function onSaying(show: (saying: Saying) => void): void {
  tell = show
  for (const saying of waiting.splice(0)) show(saying)
}
