import type { ProgramSummary } from '@fitai/contract'
import { number, plural } from './format.ts'
import { Button } from './ui/Button.tsx'
import { Card, CardTitle } from './ui/Card.tsx'
import { Stars } from './ui/Stars.tsx'

type Props = {
  rating: ProgramSummary['rating']
  /** What is shown while it is sent; undefined when nothing is. */
  sending: number | null | undefined
  onRate: (stars: number | null) => void
}

/** One's own stars, and what everybody here thinks. */
export function RatingCard({ rating: { average, count, yours }, sending, onRate }: Props) {
  const sub =
    average === null ? 'Not rated yet' : `${number(Math.round(average * 10) / 10)} from ${plural(count, 'rating')}`
  return (
    <Card aria-label="Rating" className="flex flex-col gap-1 p-4">
      <CardTitle sub={<span className="num">{sub}</span>}>Rating</CardTitle>
      <div className="flex flex-wrap items-center justify-between">
        <Stars value={sending === undefined ? yours : sending} onChange={onRate} />
        {yours !== null && (
          <Button variant="ghost" className="px-2 text-label" onClick={() => onRate(null)}>
            Remove mine
          </Button>
        )}
      </div>
    </Card>
  )
}
