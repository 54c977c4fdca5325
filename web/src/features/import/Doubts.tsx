import type { ImportPreview } from '@fitai/contract'
import { ChevronDown, TriangleAlert } from 'lucide-react'
import { plural } from '../../format.ts'
import { Card } from '../../ui/Card.tsx'
import { cx } from '../../ui/cx.ts'
import { bodyKindWord } from './body-kind-word.ts'
import { whyOdd, whyRejected } from './doubt-words.ts'

/** The rows somebody should look at, by their line in the file. */
export function Doubts({ preview }: { preview: ImportPreview }) {
  const { rejected, suspicious, rows } = preview
  return (
    <>
      {rejected.length > 0 && (
        <Lines
          tone="text-danger"
          title={`${plural(rows.rejected, 'row')} cannot be read`}
          text="These rows are left out."
          lines={rejected.map(({ line, reason }) => ({ line, text: whyRejected(reason) }))}
        />
      )}
      {suspicious.length > 0 && (
        <Lines
          tone="text-amber"
          title={`${plural(suspicious.length, 'row looks', 'rows look')} odd`}
          text="These rows are taken. You can correct them later."
          lines={suspicious.map(({ line, exercise, why }) => ({
            line,
            text: `${bodyKindWord(exercise)}: ${whyOdd(why)}`,
          }))}
        />
      )}
    </>
  )
}

type LinesProps = { tone: string; title: string; text: string; lines: readonly { line: number; text: string }[] }

function Lines({ tone, title, text, lines }: LinesProps) {
  return (
    <Card className="p-1">
      <details className="group">
        <summary className="flex min-h-12 cursor-pointer list-none items-center gap-3 rounded-field px-3 py-2 [&::-webkit-details-marker]:hidden">
          <TriangleAlert size={18} aria-hidden="true" className={cx('shrink-0', tone)} />
          <span className="min-w-0 flex-1">
            <span className="block font-medium">{title}</span>
            <span className="block text-label text-ink2">{text}</span>
          </span>
          <ChevronDown size={18} aria-hidden="true" className="shrink-0 text-ink3 transition group-open:rotate-180" />
        </summary>
        <ul className="num divide-y divide-line px-3 pb-2 text-label">
          {lines.map(({ line, text: reason }) => (
            <li key={`${line} ${reason}`} className="flex gap-3 py-2">
              <span className="w-16 shrink-0 text-ink3">Line {line}</span>
              <span className="min-w-0 break-words text-ink2">{reason}</span>
            </li>
          ))}
        </ul>
      </details>
    </Card>
  )
}
