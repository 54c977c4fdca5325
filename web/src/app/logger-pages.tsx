import { getRouteApi } from '@tanstack/react-router'
import { FinishedPage } from '../features/logger/FinishedPage.tsx'
import { LoggerPage } from '../features/logger/LoggerPage.tsx'

const logger = getRouteApi('/log/$workoutId')
export const Logging = () => <LoggerPage workoutId={logger.useParams().workoutId} />

const finished = getRouteApi('/log/$workoutId/finished')
export const Finished = () => <FinishedPage workoutId={finished.useParams().workoutId} />
