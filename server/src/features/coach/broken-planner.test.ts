import { describe, expect, it, vi } from 'vitest'
import { testServer } from '../../../test/server.ts'

vi.mock('@fitai/domain', async (original) => {
  const domain = await original<typeof import('@fitai/domain')>()
  const broken: typeof domain.planFor = (request, library) => {
    const { plan, check } = domain.planFor(request, library)
    const days = plan.days.map((day) => ({
      ...day,
      main: day.main.map((item) => ({ ...item, slug: 'quantum-press' })),
    }))
    return { plan: { ...plan, days }, check }
  }
  return { ...domain, planFor: broken }
})

const test = testServer()

describe('a planner that is broken on purpose', () => {
  it.each(['/ai/workout-generate', '/templates/ai-generate'])('is held back by the gate: %s', async (path) => {
    const ana = await test.newUser()

    const { status, body } = await ana.post(path, { minutes: 45, equipment: ['dumbbell'] })

    expect(status).toBe(200)
    expect(JSON.stringify(body)).not.toContain('quantum')
    const days = body.days ?? [{ exercises: body.exercises }]
    for (const { exercises } of days) expect(exercises).toEqual([])
    expect(body.warnings).not.toEqual([])
    expect(test.lines.join()).toContain('A plan did not pass the gate')
  })
})
