import type { App } from './app.ts'
import { resealFactors } from './features/auth/service.ts'
import { resealKeys } from './features/models/service.ts'

/** Seals everything anew with the newest key. Answers how much, and how much nobody could open. */
export async function reseal(app: Pick<App, 'db' | 'seal'>): Promise<{ resealed: number; lost: number }> {
  const all = [await resealFactors(app), await resealKeys(app)]
  return {
    resealed: all.reduce((sum, { resealed }) => sum + resealed, 0),
    lost: all.reduce((sum, { lost }) => sum + lost, 0),
  }
}
