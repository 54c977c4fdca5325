import { getRouteApi } from '@tanstack/react-router'
import { AchievementsPage } from '../features/achievements/AchievementsPage.tsx'
import { GoalPage } from '../features/goals/GoalPage.tsx'
import { GoalsPage } from '../features/goals/GoalsPage.tsx'

export { AchievementsPage }

const goals = getRouteApi('/goals')
export const Goals = () => <GoalsPage isSetting={goals.useSearch().set === true} />

const goal = getRouteApi('/goals/$goalId')
export function OneGoal() {
  const { goalId } = goal.useParams()
  return <GoalPage key={goalId} goalId={goalId} />
}
