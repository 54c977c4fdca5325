import type {
  analyticsCompare,
  analyticsFrequency,
  analyticsIntensity,
  analyticsMuscles,
  analyticsOverview,
  analyticsRecovery,
  analyticsStrength,
  analyticsTrends,
  analyticsVolume,
  analyticsYear,
} from '@fitai/contract'

export type OverviewReply = (typeof analyticsOverview)['reply']['_output']
export type StrengthReply = (typeof analyticsStrength)['reply']['_output']
export type VolumeReply = (typeof analyticsVolume)['reply']['_output']
export type MusclesReply = (typeof analyticsMuscles)['reply']['_output']
export type RecoveryReply = (typeof analyticsRecovery)['reply']['_output']
export type FrequencyReply = (typeof analyticsFrequency)['reply']['_output']
export type IntensityReply = (typeof analyticsIntensity)['reply']['_output']
export type TrendsReply = (typeof analyticsTrends)['reply']['_output']
export type CompareReply = (typeof analyticsCompare)['reply']['_output']
export type YearReply = (typeof analyticsYear)['reply']['_output']
