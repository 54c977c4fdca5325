import type { ImportPreview } from '@fitai/contract'
import { count, plural } from '../../format.ts'
import { Card, CardTitle } from '../../ui/Card.tsx'
import { Figure } from '../../ui/Figure.tsx'
import { bodyKindWord } from './body-kind-word.ts'

type Props = { preview: ImportPreview; body: NonNullable<ImportPreview['body']> }

/** How much was measured, and what. */
export function BodyFigures({
  preview: { rows, unit: ofFile },
  body: { entries, newEntries, repeated, kinds },
}: Props) {
  const leftOut = `${count(rows.rejected)} left out`
  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        <Figure
          label="Entries"
          value={count(entries)}
          note={newEntries === entries ? 'All new' : `${count(entries - newEntries)} there already`}
        />
        <Figure
          label="Rows"
          value={count(rows.data)}
          note={repeated > 0 ? `${leftOut}, ${count(repeated)} repeated` : leftOut}
        />
      </div>
      <Card className="overflow-hidden pt-4">
        <div className="px-4 pb-2">
          <CardTitle sub={plural(kinds.length, 'kind')}>Measurements</CardTitle>
        </div>
        <ul className="divide-y divide-line">
          {kinds.map(({ kind, unit, values }) => (
            <li key={kind} className="flex min-h-12 items-center gap-3 px-4 py-2">
              <span className="min-w-0 flex-1 truncate font-medium">{bodyKindWord(kind)}</span>
              <span className="shrink-0 text-label text-ink3">{ofFile.isStated && unit}</span>
              <span className="num w-24 shrink-0 text-right text-label text-ink2">{plural(values, 'value')}</span>
            </li>
          ))}
        </ul>
      </Card>
    </>
  )
}
