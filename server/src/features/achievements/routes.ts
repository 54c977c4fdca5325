import { listAchievements } from '@fitai/contract'
import type { App } from '../../app.ts'
import { type Operation, on } from '../../http/operation.ts'
import { list } from './service.ts'

export const achievementRoutes = (app: App): Operation[] => [on(listAchievements, ({ user }) => list(app, user))]
