import type { ShorthandProblem } from './shorthand-set.ts'

/** Where reading stopped, as an index into the text. */
export type Stop = { problem: ShorthandProblem; position: number }

/** Reads a text from left to right. After the first problem it stands at the end for good: nothing more is read. */
export type Scanner = {
  /** Whether this comes next, blanks before it left out. Patterns are sticky. */
  sees(pattern: RegExp): boolean
  /** Takes what comes next and gives its groups, or undefined if it is something else. */
  take(pattern: RegExp): readonly (string | undefined)[] | undefined
  /** Where the next thing stands. */
  position(): number
  isAtEnd(): boolean
  /** Reading ends here, or at `position`. Always undefined, so that a reader can return it. */
  stop(problem: ShorthandProblem, position?: number): undefined
  stopped(): Stop | undefined
}

export function scannerOf(text: string): Scanner {
  let at = 0
  let stopped: Stop | undefined
  const afterBlanks = () => {
    const blanks = /[^\S\n]*/y
    blanks.lastIndex = at
    blanks.test(text)
    return blanks.lastIndex
  }
  const match = (pattern: RegExp) => {
    if (stopped) return null
    pattern.lastIndex = afterBlanks()
    return pattern.exec(text)
  }
  return {
    sees: (pattern) => match(pattern) !== null,
    take: (pattern) => {
      const found = match(pattern)
      if (!found) return undefined
      at = pattern.lastIndex
      return [...found]
    },
    position: afterBlanks,
    isAtEnd: () => stopped !== undefined || afterBlanks() >= text.length,
    stop: (problem, position = afterBlanks()) => {
      stopped ??= { problem, position }
      return undefined
    },
    stopped: () => stopped,
  }
}
