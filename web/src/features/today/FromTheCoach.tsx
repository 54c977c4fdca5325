import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ChevronRight, Sparkles } from 'lucide-react'
import { Advice } from '../../coach/Advice.tsx'
import { PlannedRow } from '../../coach/PlannedRow.tsx'
import { usePlanned } from '../../coach/planned.ts'
import { openRecommendations } from '../../coach/recommendations.ts'
import { Card } from '../../ui/Card.tsx'

/** What was planned for later, and the first thing the coach has to say. Nothing where there is nothing. */
export function FromTheCoach() {
  const planned = usePlanned()
  const advice = useQuery(openRecommendations).data?.items.filter(({ kind }) => kind === 'advice') ?? []
  const [first] = advice
  return (
    <>
      {planned.map((workout) => (
        <Card key={workout.id} aria-label={`Planned: ${workout.name}`}>
          <PlannedRow workout={workout} />
        </Card>
      ))}
      {first && (
        <Card aria-label="From the coach" className="p-4 pt-2">
          <header className="flex items-center gap-2 text-label font-medium text-volt-text">
            <Sparkles size={16} aria-hidden="true" />
            <h2>Coach</h2>
            {advice.length > 1 && (
              <Link
                to="/coach"
                className="-mr-2 ml-auto inline-flex h-11 items-center gap-0.5 rounded-cell px-2 text-ink2 hover:text-ink"
              >
                All {advice.length}
                <ChevronRight size={15} aria-hidden="true" />
              </Link>
            )}
          </header>
          <Advice key={first.id} advice={first} />
        </Card>
      )}
    </>
  )
}
