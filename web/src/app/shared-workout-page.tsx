import { getRouteApi } from '@tanstack/react-router'
import { SharedPage } from '../features/shared-workout/SharedPage.tsx'

const shared = getRouteApi('/training/shared/$token')
export const SharedWorkout = () => <SharedPage token={shared.useParams().token} />
