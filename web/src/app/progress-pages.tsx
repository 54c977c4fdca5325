import { getRouteApi } from '@tanstack/react-router'
import { rangeOf } from '../features/progress/address.ts'
import { BodyPage } from '../features/progress/BodyPage.tsx'
import { ComparePage } from '../features/progress/ComparePage.tsx'
import { EffortPage } from '../features/progress/EffortPage.tsx'
import { FrequencyPage } from '../features/progress/FrequencyPage.tsx'
import { MusclesPage } from '../features/progress/MusclesPage.tsx'
import { StrengthPage } from '../features/progress/StrengthPage.tsx'
import { VolumePage } from '../features/progress/VolumePage.tsx'
import { YearPage } from '../features/progress/YearPage.tsx'

const strength = getRouteApi('/progress/strength')
export const Strength = () => <StrengthPage search={strength.useSearch()} />

const volume = getRouteApi('/progress/volume')
export const Volume = () => <VolumePage search={volume.useSearch()} />

const muscles = getRouteApi('/progress/muscles')
export const Muscles = () => <MusclesPage range={rangeOf(muscles.useSearch())} />

const frequency = getRouteApi('/progress/frequency')
export const Frequency = () => <FrequencyPage range={rangeOf(frequency.useSearch())} />

const effort = getRouteApi('/progress/effort')
export const Effort = () => <EffortPage range={rangeOf(effort.useSearch())} />

const body = getRouteApi('/progress/body')
export const Body = () => <BodyPage range={rangeOf(body.useSearch())} />

const compare = getRouteApi('/progress/compare')
export const Compare = () => <ComparePage search={compare.useSearch()} />

const ofYear = getRouteApi('/progress/year/$year')
export function Year() {
  const { year } = ofYear.useParams()
  return <YearPage key={year} year={Number(year)} />
}
