import { analyticsExport, type Range } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { FileJson, FileSpreadsheet, FileText } from 'lucide-react'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { saveFile } from '../../save-file.ts'
import { Sheet } from '../../ui/Sheet.tsx'
import { Problem } from '../../ui/states.tsx'
import { rangeWords } from './RangeControl.tsx'

const formats = [
  { format: 'pdf', name: 'PDF', text: 'A report with charts, to read or to hand to a coach', icon: FileText },
  { format: 'csv', name: 'CSV', text: 'A row a figure, for spreadsheets', icon: FileSpreadsheet },
  { format: 'json', name: 'JSON', text: 'Every figure in one document, for programs', icon: FileJson },
] as const
type Format = (typeof formats)[number]['format']

type Props = { range: Range; isOpen: boolean; onClose: () => void }

/** The figures of the range as a file. */
export function ExportSheet({ range, isOpen, onClose }: Props) {
  const saving = useMutation({
    mutationFn: (format: Format) => call(analyticsExport, { query: { range, format } }),
    onSuccess: (file) => {
      saveFile(file)
      onClose()
    },
  })
  return (
    <Sheet title="Take your figures with you" isOpen={isOpen} onClose={onClose}>
      <p className="mb-2 text-label text-ink2">All figures of {rangeWords[range]}.</p>
      <ul className="-mx-3">
        {formats.map(({ format, name, text, icon: Icon }) => (
          <li key={format}>
            <button
              type="button"
              disabled={saving.isPending}
              onClick={() => saving.mutate(format)}
              className="flex min-h-16 w-full items-center gap-4 rounded-field px-3 py-2 text-left transition hover:bg-sheet-field disabled:opacity-60"
            >
              <Icon size={22} aria-hidden="true" className="shrink-0 text-ink2" />
              <span>
                <span className="block font-medium">{name}</span>
                <span className="block text-label text-ink3">{text}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {saving.error && <Problem>{explain(saving.error)}</Problem>}
    </Sheet>
  )
}
