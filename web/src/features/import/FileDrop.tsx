import { createImport, type ImportPreview } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { FileUp } from 'lucide-react'
import { type DragEvent, useId, useState } from 'react'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { cx } from '../../ui/cx.ts'
import { Problem } from '../../ui/states.tsx'

const largestFile = 50 * 1024 * 1024

/** Takes one file by drop or by choice and lets the server say what is in it. */
export function FileDrop({ onRead }: { onRead: (preview: ImportPreview) => void }) {
  const inputId = useId()
  const [isOver, setIsOver] = useState(false)
  const [isTooLarge, setIsTooLarge] = useState(false)
  const reading = useMutation({
    mutationFn: async (file: File) => {
      const body = new Uint8Array(await file.arrayBuffer())
      return call(createImport, { query: { fileName: file.name.slice(0, 200) }, body })
    },
    onSuccess: onRead,
  })
  const take = (file: File | null | undefined) => {
    if (!file || reading.isPending) return
    setIsTooLarge(file.size > largestFile)
    if (file.size <= largestFile) reading.mutate(file)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    take(event.dataTransfer.files.item(0))
  }

  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink2">
        Bring your training from Strong, Hevy, FitNotes, Fitbod or another FitAI, and your measurements from Hevy or
        FitNotes. Export them there as a CSV file and choose it here. Nothing is written before you say so.
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button inside does the same */}
      <div
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
        className={cx(
          'flex flex-col items-center gap-3 rounded-card border-2 border-dashed px-6 py-12 text-center transition',
          isOver ? 'border-volt-text bg-volt-soft' : 'border-line-strong bg-surface',
        )}
      >
        <span className="grid size-14 place-items-center rounded-full bg-raised text-ink2">
          <FileUp size={26} aria-hidden="true" />
        </span>
        <p className="text-row font-semibold" role="status">
          {reading.isPending ? 'Reading the file…' : 'Drop the file here'}
        </p>
        <input
          id={inputId}
          type="file"
          accept=".csv,text/csv,text/plain,application/vnd.ms-excel"
          disabled={reading.isPending}
          className="peer sr-only"
          onChange={(event) => {
            take(event.target.files?.item(0))
            event.target.value = ''
          }}
        />
        <label
          htmlFor={inputId}
          className="inline-flex h-12 cursor-pointer items-center rounded-field bg-volt px-5 text-row font-medium text-on-volt peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-volt-text peer-disabled:opacity-60"
        >
          Choose a file
        </label>
        <p className="text-label text-ink3">CSV, up to 50 MB.</p>
      </div>
      {isTooLarge && <Problem>This file is too large. The limit is 50 MB.</Problem>}
      {reading.error && !isTooLarge && <Problem>{explain(reading.error)}</Problem>}
    </div>
  )
}
