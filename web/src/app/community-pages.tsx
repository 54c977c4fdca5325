import { getRouteApi } from '@tanstack/react-router'
import { ChallengePage } from '../features/challenges/ChallengePage.tsx'
import { ClientPage } from '../features/coach-links/ClientPage.tsx'
import { ClientWorkoutPage } from '../features/coach-links/ClientWorkoutPage.tsx'
import { ActivityPage } from '../features/community/ActivityPage.tsx'
import { NewsOf } from '../features/community/NewsOf.tsx'
import { ProfilePage } from '../features/people/ProfilePage.tsx'

export { ChallengesPage } from '../features/challenges/ChallengesPage.tsx'
export { CoachingPage } from '../features/coach-links/CoachingPage.tsx'
export { CommunityPage } from '../features/community/CommunityPage.tsx'
export { ReportsPage } from '../features/community/ReportsPage.tsx'
export { FriendsPage } from '../features/people/FriendsPage.tsx'

const activity = getRouteApi('/community/$activityId')
export function OneActivity() {
  const { activityId } = activity.useParams()
  return <ActivityPage key={activityId} activityId={activityId} />
}

const person = getRouteApi('/community/people/$personId')
export function OnePerson() {
  const { personId } = person.useParams()
  return <ProfilePage key={personId} personId={personId} news={<NewsOf userId={personId} />} />
}

const challenge = getRouteApi('/community/challenges/$challengeId')
export function OneChallenge() {
  const { challengeId } = challenge.useParams()
  return <ChallengePage key={challengeId} challengeId={challengeId} />
}

const client = getRouteApi('/community/coaching/$linkId')
export function OneClient() {
  const { linkId } = client.useParams()
  return <ClientPage key={linkId} linkId={linkId} />
}

const clientWorkout = getRouteApi('/community/coaching/$linkId/$workoutId')
export const OneClientWorkout = () => <ClientWorkoutPage {...clientWorkout.useParams()} />
