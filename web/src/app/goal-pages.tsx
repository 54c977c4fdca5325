import { getRouteApi } from '@tanstack/react-router'
import { AchievementsPage } from '../features/achievements/AchievementsPage.tsx'
import { GoalPage } from '../features/goals/GoalPage.tsx'
import { GoalsPage } from '../features/goals/GoalsPage.tsx'

export { AchievementsPage, GoalsPage }

const goal = getRouteApi('/goals/$goalId')
export function OneGoal() {
  const { goalId } = goal.useParams()
  return <GoalPage key={goalId} goalId={goalId} />
}
