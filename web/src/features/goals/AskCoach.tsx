import { type Goal, optimizeGoal } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { Sparkles } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { call } from '../../api.ts'
import { isRunning } from '../../goals/nearest.ts'
import { Loaded } from '../../Loaded.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { More } from '../../ui/Choices.tsx'
import { SkeletonList } from '../../ui/states.tsx'
import { type Advice, answerWords, factsOf, offersOf, type Question, questionOf } from './advice.ts'
import { Offers } from './Offers.tsx'

/** Whether a goal is reached in time, and what would be wiser if not. Asked only when somebody taps. */
export function AskCoach({ goal, today }: { goal: Goal; today: string }) {
  const question = questionOf(goal)
  if (!question || !isRunning(goal) || goal.isArchived) return null
  return (
    <Card aria-label="Coach" className="flex flex-col gap-2 p-4">
      <p className="flex items-center gap-2 text-label font-medium text-volt-text">
        <Sparkles size={16} aria-hidden="true" />
        Coach
      </p>
      <Asked goal={goal} question={question} today={today} />
    </Card>
  )
}

function Asked({ goal, question, today }: { goal: Goal; question: Question; today: string }) {
  const [isAsked, setIsAsked] = useState(false)
  const advice = useQuery({
    queryKey: [optimizeGoal.path, question],
    queryFn: () => call(optimizeGoal, { body: question }),
    enabled: isAsked,
  })
  if (!isAsked)
    return (
      <>
        <Answer>Will you make it in time?</Answer>
        <p className="text-label text-ink2">The coach looks at your log, and says what would be wiser if not.</p>
        <div className="mt-1">
          <Button onClick={() => setIsAsked(true)}>Ask</Button>
        </div>
      </>
    )
  return (
    <Loaded query={advice} waiting={<SkeletonList lines={3} className="h-8" />}>
      {(answer) => <Answered goal={goal} advice={answer} today={today} />}
    </Loaded>
  )
}

function Answer({ children }: { children: ReactNode }) {
  return <h2 className="text-row font-semibold tracking-[-.01em] text-balance">{children}</h2>
}

function Answered({ goal, advice, today }: { goal: Goal; advice: Advice; today: string }) {
  const facts = factsOf(goal, advice, today)
  const offers = offersOf(goal, advice, today)
  return (
    <div role="status" className="flex flex-col gap-3">
      <Answer>{answerWords[advice.verdict]}</Answer>
      {facts.length > 0 && (
        <dl className="num grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-0.5 text-label">
          {facts.map(({ name, value }) => (
            <div key={name} className="contents">
              <dt className="text-ink3">{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {offers.length > 0 && <Offers goal={goal} offers={offers} reason={advice.proposal?.reason} />}
      <div className="border-t border-line pt-2">
        <More label="What it rests on" chosen={0}>
          <ul className="num flex flex-col gap-1 text-label text-ink2">
            {advice.sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
            <li className="text-cap text-ink3">
              {goal.measure === 'weight' && 'Judged by your estimated 1-rep max. '}
              By rules, from the last twelve weeks of your log: Theil–Sen slope, 95 % interval by Sen.
            </li>
          </ul>
        </More>
      </div>
    </div>
  )
}
