import { getRouteApi } from '@tanstack/react-router'
import { rangeOf } from '../features/progress/address.ts'
import { ProgressPage } from '../features/progress/ProgressPage.tsx'

const progress = getRouteApi('/progress')
export const Progress = () => <ProgressPage range={rangeOf(progress.useSearch())} />
