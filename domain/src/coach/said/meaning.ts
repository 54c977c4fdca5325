import type { Limitation, Muscle } from '../../exercise.ts'
import type { CoachGoal, CoachLevel } from '../goals.ts'

export const styles = ['push', 'pull', 'legs', 'upper', 'lower', 'full_body'] as const
/** The part of a split somebody wants to train. */
export type SplitStyle = (typeof styles)[number]

/** What a phrase can mean. Some of it says something, the rest only holds a sentence together. */
export type Meaning =
  | { kind: 'tool'; ids: readonly string[] }
  /** `bare`: nothing but the body. `home`: what stands in every flat. */
  | { kind: 'bare' | 'gym' | 'home' }
  | { kind: 'body'; muscles: readonly Muscle[]; joint?: Limitation; style?: SplitStyle }
  /** A limitation said in one word: pregnant, back pain as one German word. */
  | { kind: 'state'; limitation: Limitation }
  | { kind: 'goal'; goal: CoachGoal }
  | { kind: 'level'; level: CoachLevel }
  | { kind: 'style'; style: SplitStyle }
  /** What to exclude when nobody wants it: patterns and parts of names. */
  | { kind: 'movement'; exclude: readonly string[] }
  | { kind: 'duration'; minutes: number }
  | { kind: 'number'; value: number }
  /** So many times: `twice`, `dreimal`. */
  | { kind: 'often'; value: number }
  /** Days a week said in one phrase: `every day`. */
  | { kind: 'weekly'; value: number }
  | { kind: Glue }

type Glue =
  | 'pain'
  | 'fine'
  | 'no'
  | 'no-after'
  | 'only'
  | 'and'
  | 'or'
  | 'but'
  | 'filler'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'times'
  | 'split'
  | 'to'
  | 'comma'
  | 'stop'
  | 'word'

/** Phrases of a meaning, parted by `|`: plain lower-case words; `*` at the end of a word stands for any ending. */
export type Entry = readonly [meaning: Meaning, phrases: string]
