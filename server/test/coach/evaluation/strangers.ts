import { setTimeout as sleep } from 'node:timers/promises'
import { type CheckedPlan, type CoachExercise, type CoachRequest, checkPlan, planFor } from '@fitai/domain'
import { openModels } from '../../../src/adapters/models/open.ts'
import { judged } from '../../../src/features/coach/improve.ts'
import { draftIn, questionOf } from '../../../src/features/coach/question.ts'
import { whyNoHelp } from '../../../src/features/models/words.ts'
import { startFakeGemini } from '../../models/fake-gemini.ts'
import { misbehaviours, type Peer } from '../../models/peer.ts'
import { answerOf, wrongDrafts } from '../wrong-drafts.ts'

/** What became of all the answers a model gave in one way. */
export type Way = {
  name: string
  asked: number
  /** The model’s plan, as it was or mended. */
  kept: number
  /** The built-in plan, with a sentence why. */
  refused: number
  /** Neither: a plan that fails a hard check, or the built-in one without a word. */
  wrong: number
  slowestMs: number
}

type Person = { request: CoachRequest; plan: CheckedPlan }
type Setting = { peer: Peer; library: readonly CoachExercise[] }

const deadlineMs = 300
const model = 'gemini-fake'
/** What goes wrong on the way does not depend on who asks. */
const fewPeople = 2

/** Asks a fake Gemini over its real protocol, for each person in each of the ways a model can be wrong. */
export async function askStrangers(
  requests: readonly CoachRequest[],
  library: readonly CoachExercise[],
): Promise<{ said: Way[]; done: Way[] }> {
  const people = requests
    .map((request) => ({ request, plan: planFor(request, library) }))
    .filter(({ plan }) => plan.plan.days.some(({ main }) => main.length > 0))
  const peer = await startFakeGemini()
  const setting = { peer, library }
  try {
    const said: Way[] = []
    for (const name of Object.keys(wrongDrafts)) said.push(await askAll(name, 'well', people, setting))
    const done: Way[] = []
    for (const name of Object.keys(misbehaviours))
      if (name !== 'well') done.push(await askAll(name, name, people.slice(0, fewPeople), setting))
    return { said, done }
  } finally {
    await peer.stop()
  }
}

async function askAll(name: string, act: string, people: readonly Person[], setting: Setting): Promise<Way> {
  const way: Way = { name, asked: 0, kept: 0, refused: 0, wrong: 0, slowestMs: 0 }
  for (const person of people) {
    const { outcome, milliseconds } = await askOne(name, act, person, setting)
    way.asked += 1
    way[outcome] += 1
    way.slowestMs = Math.max(way.slowestMs, milliseconds)
  }
  return way
}

async function askOne(name: string, act: string, { request, plan }: Person, { peer, library }: Setting) {
  const good = answerOf(plan.plan)
  const wrong = wrongDrafts[name]
  peer.answers(wrong ? wrong(good, { request, library }) : good)
  peer.does(act)
  const models = openModels({ temperature: undefined, maxTokens: 4096, deadlineMs })
  const place = {
    provider: 'gemini',
    baseUrl: `${peer.url}/v1beta`,
    name: model,
    key: 'key',
    givenBy: 'operator',
  } as const
  const started = performance.now()
  const answer = await models
    .at(place)
    .ask({ ...questionOf(request, plan.plan, library), deadline: AbortSignal.timeout(deadlineMs) })
  const milliseconds = performance.now() - started
  const by = { provider: place.provider, model }
  const notice = answer.ok ? null : whyNoHelp(answer.reason, model, deadlineMs)
  const after = answer.ok ? judged(draftIn(answer.value), request, plan, library, by) : { plan, engine: { notice } }
  await sleep(0)
  const isBuiltIn = after.plan === plan
  const isSafe = checkPlan(after.plan.plan, request, library).ok
  const isTold = !isBuiltIn || Boolean(after.engine.notice)
  return { milliseconds, outcome: !isSafe || !isTold ? 'wrong' : isBuiltIn ? 'refused' : 'kept' } as const
}
