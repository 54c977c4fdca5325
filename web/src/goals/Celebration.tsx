import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Check } from 'lucide-react'
import { useEffect, useState } from 'react'
import { localDay } from '../format.ts'
import { saidByServer } from '../offline/kept.ts'
import { useAccount } from '../session.ts'
import { Button, buttonClass } from '../ui/Button.tsx'
import { Ring } from '../ui/charts/Ring.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { say } from '../ui/say.ts'
import { keepSeen, type News, readSeen, whatIsNew } from './celebrating.ts'
import { openGoalsQuery } from './queries.ts'
import { dayText, valueText } from './values.ts'

/** Says once on this device that a goal or a milestone was reached. */
export function Celebration() {
  const { id } = useAccount()
  // A copy knows less than was seen already: what it forgets would be news once more.
  const goals = saidByServer(useQuery(openGoalsQuery))
  const [reached, setReached] = useState<News[]>([])
  const navigate = useNavigate()
  useEffect(() => {
    if (!goals) return
    const { news, seen } = whatIsNew(goals, readSeen(id))
    keepSeen(id, seen)
    for (const { goal, milestone } of news) {
      if (!milestone) continue
      const open = () => void navigate({ to: '/goals/$goalId', params: { goalId: goal.id } })
      say(`${milestone.name} of “${goal.name}” reached.`, { label: 'See', onClick: open })
    }
    const whole = news.filter(({ milestone }) => milestone === undefined)
    if (whole.length > 0) setReached((before) => [...before, ...whole])
  }, [goals, id, navigate])

  const [first] = reached
  return (
    <Sheet title="Goal reached" isOpen={first !== undefined} onClose={() => setReached(reached.slice(1))}>
      {first && <Reached key={first.goal.id} goal={first.goal} onDone={() => setReached(reached.slice(1))} />}
    </Sheet>
  )
}

function Reached({ goal, onDone }: { goal: News['goal']; onDone: () => void }) {
  const { target, reachedOn } = goal.progress
  const today = localDay(new Date())
  return (
    <div className="flex flex-col items-center gap-1 pt-2 text-center">
      <Ring size={112} stroke={8} value={1}>
        <span className="grid size-18 animate-pop place-items-center rounded-full bg-volt text-on-volt">
          <Check size={38} strokeWidth={3} aria-hidden="true" />
        </span>
      </Ring>
      <p className="mt-4 text-title font-semibold tracking-[-.015em] text-balance break-words">{goal.name}</p>
      <p className="num text-ink2">
        {valueText(goal, target)}
        {reachedOn !== null && `, reached ${reachedOn === today ? 'today' : `on ${dayText(reachedOn, today)}`}`}
      </p>
      <div className="mt-5 flex w-full gap-2">
        <Button size="lg" className="flex-1 bg-sheet-field" onClick={onDone}>
          Close
        </Button>
        <Link
          to="/goals/$goalId"
          params={{ goalId: goal.id }}
          onClick={onDone}
          className={buttonClass({ variant: 'primary', size: 'lg', className: 'flex-1' })}
        >
          See the goal
        </Link>
      </div>
    </div>
  )
}
