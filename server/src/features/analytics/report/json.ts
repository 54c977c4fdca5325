import type { Gathered } from './gather.ts'

/** The document as it is read by programs: what a version has stays as it is, new members may come. */
export function jsonOf({ account: _, today: __, madeOn: ___, madeAt, period, ...replies }: Gathered): string {
  return JSON.stringify({ format: 'fitai-analytics', version: 1, madeAt, period, ...replies }, null, 2)
}
