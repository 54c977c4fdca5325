import {
  analyticsBestTime,
  analyticsEffectiveness,
  analyticsFrequency,
  analyticsIntensity,
  analyticsMuscles,
  analyticsOverview,
  analyticsRecovery,
  analyticsStrength,
  analyticsTrends,
  analyticsVolume,
  type Range,
  strengthProgress,
} from '@fitai/contract'
import { call } from '../../api.ts'
import type { Question } from './Why.tsx'

const explain = 'true'

/** What the pages of a range ask, to be asked why. */
export const whyOverview = (range: Range): Question => ({
  key: [analyticsOverview.path, range],
  ask: () => call(analyticsOverview, { query: { range, explain } }),
})
export const whyStrength = (range: Range, exercise?: string): Question => ({
  key: [analyticsStrength.path, range, exercise],
  ask: () => call(analyticsStrength, { query: { range, exercise, limit: 12, explain } }),
})
export const whyRecords = (range: Range): Question => ({
  key: [strengthProgress.path, range],
  ask: () => call(strengthProgress, { query: { range, explain } }),
})
export const whyVolume = (query: { range: Range; bucket?: 'week' | 'month'; exercise?: string }): Question => ({
  key: [analyticsVolume.path, query],
  ask: () => call(analyticsVolume, { query: { ...query, explain } }),
})
export const whyMuscles = (range: Range): Question => ({
  key: [analyticsMuscles.path, range],
  ask: () => call(analyticsMuscles, { query: { range, explain } }),
})
export const whyFrequency = (range: Range): Question => ({
  key: [analyticsFrequency.path, range],
  ask: () => call(analyticsFrequency, { query: { range, explain } }),
})
export const whyIntensity = (range: Range): Question => ({
  key: [analyticsIntensity.path, range],
  ask: () => call(analyticsIntensity, { query: { range, explain } }),
})
export const whyTrends = (range: Range): Question => ({
  key: [analyticsTrends.path, range],
  ask: () => call(analyticsTrends, { query: { range, explain } }),
})
export const whyRecovery: Question = {
  key: [analyticsRecovery.path],
  ask: () => call(analyticsRecovery, { query: { explain } }),
}
export const whyBestTime: Question = {
  key: [analyticsBestTime.path],
  ask: () => call(analyticsBestTime, { query: { explain } }),
}
export const whyEffectiveness: Question = {
  key: [analyticsEffectiveness.path],
  ask: () => call(analyticsEffectiveness, { query: { explain } }),
}
