import type { generateProgram, WeekWish } from '@fitai/contract'
import { type ExerciseLevel, finderOf, type Plan, programFromPlan, programProblems } from '@fitai/domain'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import { fail } from '../../failure.ts'
import { writeWeek } from '../coach/plans.ts'
import { movementsOf } from './movements.ts'
import { planShown } from './shown.ts'

type Reply = z.input<(typeof generateProgram)['reply']>

const levelOf: Record<'beginner' | 'intermediate' | 'advanced', ExerciseLevel> = {
  beginner: 'beginner',
  intermediate: 'intermediate',
  advanced: 'expert',
}

/** A week of the coach with rules by level and goal, through the gate of every program. Nothing is kept. */
export async function generate(app: App, user: User, wish: WeekWish): Promise<Reply> {
  const { plan, request, engine } = await writeWeek(app, user, wish)
  const find = finderOf(app.library.exercises)
  const written = programFromPlan(plan, request, find)
  if (written.lifts.length === 0) fail('program_invalid', restInstead(plan))
  const problems = programProblems(written, find)
  if (problems.length > 0) fail('program_invalid', problems.join(' '))
  const lifts = written.lifts.map((lift) => ({
    ...lift,
    exercise: app.library.bySlug.get(lift.exercise)?.id ?? lift.exercise,
  }))
  const program = { ...written, lifts }
  const movements = await movementsOf(app, app.db, user, [{ userId: user.id, plan: program }])
  return {
    engine,
    program: {
      ...{ name: plan.name, description: plan.progression, level: levelOf[request.level], goal: request.goal },
      ...{ minutes: request.minutes, tags: [] },
      ...planShown(program, movements, user),
    },
    warnings: [...plan.warnings],
    reasoning: plan.reasoning,
  }
}

/** Where the coach plans no lifting, what it says is the reason. */
function restInstead({ warnings, reasoning }: Plan): string {
  return warnings.length > 0 ? warnings.map(({ text }) => text).join(' ') : reasoning
}
