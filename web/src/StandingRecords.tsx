import type { PersonalRecord } from '@fitai/contract'
import { recordKinds, type WeightUnit } from '@fitai/domain'
import { Link } from '@tanstack/react-router'
import { fullDay } from './format.ts'
import { setText } from './sets.ts'
import { recordValue, recordWords } from './words.ts'

type Props = { records: readonly PersonalRecord[]; unit: WeightUnit }

/** One line a kind: what it is, what it was made of, and when. */
export function StandingRecords({ records, unit }: Props) {
  if (records.length === 0) return <p className="text-label text-ink2">No records yet: they need reps.</p>
  const standing = recordKinds.flatMap((kind) => records.filter((record) => record.kind === kind).slice(0, 1))
  return (
    <dl className="divide-y divide-line">
      {standing.map((record) => (
        <div key={record.kind} className="flex min-h-11 items-center justify-between gap-3 py-1">
          <dt className="text-label text-ink2">{recordWords[record.kind]}</dt>
          <dd>
            <Link
              to="/training/$workoutId"
              params={{ workoutId: record.workoutId }}
              className="num block min-h-11 text-right underline-offset-4 hover:underline"
            >
              <span className="block font-semibold">{headline(record, unit)}</span>
              <span className="block text-cap text-ink3">{detail(record)}</span>
            </Link>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** A weight that was lifted is shown as it was entered; what is derived, in the user's unit. */
export function headline(record: PersonalRecord, unit: WeightUnit): string {
  const isEntered = record.kind === 'heaviest_weight' || record.kind === 'least_assistance'
  if (isEntered && record.weight !== null) return setText({ weight: record.weight, weightUnit: record.weightUnit })
  return recordValue(record.kind, record.value, unit)
}

function detail(record: PersonalRecord): string {
  const set = record.kind === 'best_session_volume' ? '' : setText(record)
  return [set, fullDay(record.localDate)].filter(Boolean).join(' · ')
}
