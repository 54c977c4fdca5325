import { checkPlan, planFor } from '@fitai/domain'
import { afterAll, describe, expect, it } from 'vitest'
import { answerOf, wrongDrafts } from '../../../test/coach/wrong-drafts.ts'
import { startFakeGemini } from '../../../test/models/fake-gemini.ts'
import { testServer } from '../../../test/server.ts'
import * as recommendations from './recommendation-store.ts'

const gemini = await startFakeGemini()
afterAll(() => gemini.stop())
const test = testServer({ env: { GEMINI_API_KEY: 'operators-key-1234', GEMINI_BASE_URL: gemini.url } })

const wish = {
  minutes: 45,
  goal: 'strength',
  equipment: ['barbell', 'squat_rack', 'dumbbell', 'flat_bench', 'cable'],
  limitations: ['shoulder'],
}

async function generated(path: string) {
  const ana = await test.newUser()
  const kept = async (id: string) => {
    const found = await recommendations.find(test.app.db, { id: ana.id, sessionId: ana.id }, id)
    if (found?.kind !== 'workout' && found?.kind !== 'plan') throw new Error('The plan was not kept')
    return found.content
  }
  const { body: plain } = await ana.post(path, { ...wish, engine: 'built-in' })
  const { request } = await kept(plain.id)
  return { ana, request, kept }
}

describe('what a model says wrongly', () => {
  it.each(
    Object.entries(wrongDrafts).flatMap(([name, wrong]) =>
      ['/ai/workout-generate', '/templates/ai-generate'].map((path) => ({ name, path, wrong })),
    ),
  )('$name: $path ends in a plan that passes every check, or in the built-in one and why', async ({ path, wrong }) => {
    const { ana, request, kept } = await generated(path)
    const { library } = test.app
    const { plan } = planFor(request, library.exercises)
    gemini.answers(wrong(answerOf(plan), { request, library: library.exercises }))

    const { status, body } = await ana.post(path, wish)

    expect(status).toBe(200)
    const content = await kept(body.id)
    expect(checkPlan(content.plan, content.request, library.exercises).failed).toEqual([])
    if (body.engine.kind === 'built-in') expect(body.engine.notice).toMatch(/gemini/)
    else expect(body.engine).toMatchObject({ kind: 'gemini', notice: null })
    expect(JSON.stringify(body)).not.toMatch(/evil|<script|500 lb|cure|Guaranteed|pathetic|pain, no gain/)
  })
})
