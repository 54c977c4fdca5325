import type { PersonalRecord } from '@fitai/contract'
import type { WeightUnit } from '@fitai/domain'
import { Trophy } from 'lucide-react'
import { useState } from 'react'
import { fullDay } from '../../format.ts'
import { headline } from '../../StandingRecords.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card, CardTitle } from '../../ui/Card.tsx'
import { recordValue, recordWords } from '../../words.ts'

type Props = { timeline: readonly PersonalRecord[]; unit: WeightUnit }

const pageSize = 8

/** How the records came, newest first. First values set the bar and are not told. */
export function RecordTimeline({ timeline, unit }: Props) {
  const [limit, setLimit] = useState(pageSize)
  const broken = timeline
    .filter((record) => !record.isBaseline)
    .toSorted((a, b) => b.achievedAt.localeCompare(a.achievedAt))
  return (
    <Card className="p-4">
      <CardTitle>How they came</CardTitle>
      {broken.length === 0 && <p className="mt-1 text-label text-ink2">Nothing has been beaten yet.</p>}
      <ol className="mt-1">
        {broken.slice(0, limit).map((record) => (
          <li key={record.setId + record.kind} className="flex items-start gap-3 py-2">
            <span className="grid size-8 shrink-0 place-items-center rounded-full bg-gold-soft text-gold">
              <Trophy size={15} aria-hidden="true" />
            </span>
            <span className="num min-w-0 flex-1">
              <span className="block font-medium">
                {recordWords[record.kind]}: {headline(record, unit)}
              </span>
              <span className="block text-cap text-ink3">
                {fullDay(record.localDate)}
                {record.previous !== null && ` · before ${recordValue(record.kind, record.previous, unit)}`}
              </span>
            </span>
          </li>
        ))}
      </ol>
      {broken.length > limit && (
        <Button className="mt-1 w-full" onClick={() => setLimit(limit + 4 * pageSize)}>
          Earlier
        </Button>
      )}
    </Card>
  )
}
