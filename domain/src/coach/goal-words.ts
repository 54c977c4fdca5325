import type { GoalAdvice, GoalLook, GoalVerdict } from './goal-advice.ts'
import { isMeasured, safeShare } from './goal-limits.ts'

/** The advice in words, and every number of them. */
export function tell(look: GoalLook, verdict: GoalVerdict): Pick<GoalAdvice, 'sentences' | 'numbers'> {
  const numbers: Record<string, number> = {}
  const say = (name: string, value: number) => {
    const shown = Math.abs(value) < 0.1 ? Math.round(value * 100) / 100 : Math.round(value * 10) / 10
    numbers[name] = Math.abs(shown)
    return `${Math.abs(shown)}`
  }
  if (verdict === 'reached') return { sentences: ['You are there.'], numbers }
  if (look.points.length === 0 || !isMeasured(look))
    return { sentences: ['Nothing of this has been measured yet.'], numbers }
  const sentences = [needText(look, say), nowText(look, say), arrivalText(look, say), limitText(look, verdict, say)]
  return { sentences: sentences.filter((sentence) => sentence !== ''), numbers }
}

type Say = (name: string, value: number) => string

/** A rate in the words of its kind: percent of today, or workouts. */
function rateText({ kind, currentValue }: GoalLook, value: number, name: string, say: Say): string {
  if (kind === 'frequency') return `${say(`${name}PerWeek`, value)} workouts more a week each week`
  return `${say(`${name}PercentPerWeek`, (value / currentValue) * 100)} % a week`
}

function needText(look: GoalLook, say: Say): string {
  const { kind, weeksLeft, currentValue, targetValue, needed } = look
  const distance =
    kind === 'frequency'
      ? `${say('workoutsToGo', targetValue - currentValue)} workouts a week`
      : `${say('percentToGo', (targetValue / currentValue - 1) * 100)} %`
  if (weeksLeft <= 0) return `${distance} are missing, and the day is over.`
  return `${distance} to go in ${say('weeksLeft', weeksLeft)} weeks: ${rateText(look, needed, 'needed', say)}.`
}

function nowText(look: GoalLook, say: Say): string {
  const { now, kind, currentValue } = look
  if (now === undefined) return 'There are too few measurements of the last weeks to tell your rate.'
  const isStill = Math.abs(kind === 'frequency' ? now : (now / currentValue) * 100) < 0.005
  if (isStill) return 'Lately it stands still.'
  return `Lately it ${now > 0 ? 'rises' : 'falls'} by ${rateText(look, now, 'now', say)}.`
}

function arrivalText({ arrival, today, now = 0, direction }: GoalLook, say: Say): string {
  if (!arrival) return now * direction > 0 ? 'That varies too much to name the week you get there.' : ''
  const [from, to] = [Math.ceil((arrival.from - today) / 7), Math.ceil((arrival.to - today) / 7)]
  if (from === to) return `At that rate you get there in ${say('weeksFrom', from)} weeks.`
  return `At that rate you get there in ${say('weeksFrom', from)} to ${say('weeksTo', to)} weeks.`
}

/** Said where somebody asks for more than is safe, or is already faster. */
function limitText(look: GoalLook, verdict: GoalVerdict, say: Say): string {
  const { kind, direction, now = 0, currentValue, weeksLeft } = look
  const share = kind === 'frequency' ? undefined : direction > 0 ? safeShare[kind].up : safeShare[kind].down
  if (share === undefined || share >= 1) return ''
  const isTooFast = kind === 'body_weight' && now * direction > share * currentValue * 1.05
  if (!isTooFast && !(verdict === 'out_of_reach' && weeksLeft > 0)) return ''
  return `More than ${say('safePercentPerWeek', share * 100)} % a week is not wise${isTooFast ? ': slow down' : ''}.`
}
