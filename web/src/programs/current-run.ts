import { currentRun } from '@fitai/contract'
import { readKept } from '../offline/kept.ts'

/** Apart from the other queries of programs: Today asks for it at once, and needs none of them. */
export const currentRunQuery = readKept(currentRun, {})
