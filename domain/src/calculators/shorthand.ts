import {
  type Effort,
  readAmount,
  readAtWeight,
  readEffort,
  readLoad,
  readReps,
  type TypedLoad,
} from './shorthand-parts.ts'
import { type Scanner, scannerOf } from './shorthand-scan.ts'
import { type ShorthandProblem, shorthandReasons, type TypedSet } from './shorthand-set.ts'
import { patterns } from './shorthand-words.ts'

export type ReadShorthand =
  | { isRead: true; sets: TypedSet[] }
  /** `position` is an index into the text; everything before it was understood. */
  | { isRead: false; problem: ShorthandProblem; reason: string; position: number }

/** Room for 100 sets as they are printed. */
const longest = 5000
const mostSets = 100
const mostOfOne = 20

/**
 * Sets as lifters type them, up to 100 in a line of 5,000 characters:
 * - `100x8@9`, `100 kg × 8 rir 2`: weight × reps, and how hard it was. `20x8,8,7` are three sets, `20x8/7` is left and
 *   right.
 * - `3x5 100`, `5x5@8 225lb`, `3x5 @ 100kg`, `100kg x 5 x 3`: how many sets, the weight last or with its unit.
 * - `bw x 12`, `bw+20x8`, `+20x8`; `bw-15x8` and `-15x8` are 15 of help. `x12` and `8/7` are reps alone.
 * - `60s`, `1:30`, `5km 25:00`, `3x60s`, `24kg x 40m`. `m` is metres, `min` minutes.
 * - Sets stand apart by a semicolon, a new line, a comma, or a blank before the next load and its x.
 *
 * `62,5` is `62.5`; `1,234` is refused, as is every other comma that can be read in two ways. After reps a comma means
 * one more set (`100x8,5` is 8 reps, then 5). RPE or RIR belongs to the reps before it, in `3x5` to every set.
 */
export function readShorthand(text: string): ReadShorthand {
  const scan = scannerOf(text.slice(0, longest))
  if (text.length > longest) scan.stop('too_long', longest)
  const sets = readSets(scan)
  const stopped = scan.stopped()
  return stopped ? { isRead: false, ...stopped, reason: shorthandReasons[stopped.problem] } : { isRead: true, sets }
}

function readSets(scan: Scanner): TypedSet[] {
  const sets: TypedSet[] = []
  scan.take(patterns.lead)
  if (scan.isAtEnd()) scan.stop('empty')
  while (!scan.isAtEnd()) {
    const position = scan.position()
    sets.push(...(readSet(scan) ?? []))
    if (sets.length > mostSets) scan.stop('too_many_sets', position)
    const isNextClear = scan.take(patterns.separator) !== undefined || scan.sees(patterns.loadAndTimes)
    if (!isNextClear && !scan.isAtEnd()) scan.stop('unexpected')
  }
  return sets
}

/** One set, or several alike. */
function readSet(scan: Scanner): TypedSet[] | undefined {
  const amount = readAmount(scan)
  if (amount) return readRest(scan, { does: [amount], count: readCount(scan) })
  if (scan.take(patterns.times) || scan.sees(patterns.repsAlone)) return readRest(scan, { does: readRepList(scan) })
  const load = readLoad(scan)
  if (!load) return scan.stop('unexpected')
  return load.isBare ? readAfterNumber(scan, load) : readAfterLoad(scan, load)
}

/** What was done in each set of a line, with how hard it was. */
type Done = Omit<TypedSet, 'load' | 'weight' | 'weightUnit'>
/** `leading` is the number before the first x: the weight, or the number of sets if a weight comes later. */
type Line = { does: Done[]; count?: number; load?: TypedLoad; leading?: TypedLoad }

/** `100kg x 8 …`, `bw+20 x 8 …`, `24kg 30s`: the load is clear. */
function readAfterLoad(scan: Scanner, load: TypedLoad): TypedSet[] | undefined {
  const hasTimes = scan.take(patterns.times) !== undefined
  const amount = readAmount(scan)
  if (!hasTimes && !amount) return scan.stop('reps_missing')
  const does = amount ? [amount] : readRepList(scan)
  return readRest(scan, { does, load, count: readCount(scan) })
}

/** `100x8`, `3x5 100`, `3x5x100kg`, `3x60s`: what the number was shows later. */
function readAfterNumber(scan: Scanner, leading: TypedLoad): TypedSet[] | undefined {
  if (!scan.take(patterns.times)) return scan.stop('times_missing')
  const amount = readAmount(scan)
  if (amount) {
    const count = countOf(leading)
    return count === undefined ? scan.stop('unit_missing', leading.position) : readRest(scan, { does: [amount], count })
  }
  const does = readRepList(scan)
  if (!scan.take(patterns.times)) return readRest(scan, { does, leading })
  const load = readLoad(scan)
  if (!load || load.isBare) return scan.stop('order_unclear', load?.position)
  return readRest(scan, { does, leading, load })
}

/** `8`, `8/7`, `8@8, 8@9, 7`: each with the effort that stands behind it. */
function readRepList(scan: Scanner): Done[] {
  const list: Done[] = []
  do {
    const reps = readReps(scan)
    if (!reps) scan.stop('reps_missing')
    else list.push({ ...reps, ...readEffort(scan) })
    if (scan.sees(patterns.unclearCommas)) scan.stop('comma_unclear')
  } while (scan.take(patterns.moreReps))
  return list
}

/** `… x 3` behind a clear load. */
function readCount(scan: Scanner): number | undefined {
  if (!scan.take(patterns.times)) return undefined
  const count = Number(scan.take(patterns.wholeNumber)?.[1] ?? 0)
  return count >= 1 && count <= mostOfOne ? count : scan.stop('sets_unclear')
}

/** Load and effort behind the reps, in any order; then the line is clear. */
function readRest(scan: Scanner, line: Line): TypedSet[] | undefined {
  let { load } = line
  let effort: Effort | undefined
  for (;;) {
    const position = scan.position()
    const nextEffort = readEffort(scan)
    if (nextEffort && (effort ?? hasEffort(line.does.at(-1)))) return scan.stop('effort_twice', position)
    effort = nextEffort ?? effort
    const nextLoad = nextEffort ? undefined : readTrailingLoad(scan)
    if (nextLoad && load) return scan.stop('weight_twice', position)
    load = nextLoad ?? load
    if (!nextEffort && !nextLoad) return resolve(scan, { ...line, load, does: withEffort(line.does, effort) })
  }
}

function readTrailingLoad(scan: Scanner): TypedLoad | undefined {
  if (scan.sees(patterns.loadAndTimes) || scan.sees(patterns.signBeforeNumber)) return undefined
  if (scan.sees(patterns.duration) || scan.sees(patterns.distance) || scan.sees(patterns.clockLike)) return undefined
  return readAtWeight(scan) ?? readLoad(scan)
}

/** `5km 25` could be minutes: beside seconds or metres a weight needs its unit. */
function isAmount({ durationSeconds, distanceMetres }: Done): boolean {
  return durationSeconds !== undefined || distanceMetres !== undefined
}

function hasEffort(done: Done | undefined): boolean {
  return done?.rpe !== undefined || done?.rir !== undefined
}

function withEffort(does: readonly Done[], effort: Effort | undefined): Done[] {
  return does.map((done, i) => (i === does.length - 1 ? { ...done, ...effort } : done))
}

function resolve(scan: Scanner, { does, load, leading, count }: Line): TypedSet[] | undefined {
  if (load?.isBare && does.some(isAmount)) return scan.stop('unit_missing', load.position)
  const each = does.map((done) => ({ ...loadOf(load ?? leading), ...done }))
  if (!leading || !load) return repeat(scan, each, count)
  const sets = countOf(leading)
  if (sets === undefined) return scan.stop('sets_unclear', leading.position)
  return each.length === sets ? each : repeat(scan, each, sets)
}

/** A list of reps is already several sets: it cannot be repeated. */
function repeat(scan: Scanner, sets: TypedSet[], count: number | undefined): TypedSet[] | undefined {
  const [set] = sets
  if (count === undefined || !set) return sets
  return sets.length > 1 ? scan.stop('sets_unclear') : Array.from({ length: count }, () => ({ ...set }))
}

function countOf({ weight = 0 }: TypedLoad): number | undefined {
  return Number.isInteger(weight) && weight >= 1 && weight <= mostOfOne ? weight : undefined
}

function loadOf(typed: TypedLoad | undefined): Pick<TypedSet, 'load' | 'weight' | 'weightUnit'> {
  if (!typed) return { load: 'none' }
  const { isBare: _, position: __, ...load } = typed
  return load
}
