import type { WeightUnit } from '@fitai/domain'
import { useId } from 'react'

type Props = {
  name: string
  note: string
  unit: WeightUnit
  text: string
  problem: string | undefined
  onText: (text: string) => void
}

/** A load beside the lift it is of. */
export function LoadField({ name, note, unit, text, problem, onText }: Props) {
  const id = useId()
  return (
    <div>
      <div className="flex items-center gap-3">
        <label htmlFor={id} className="min-w-0 flex-1">
          <span className="block font-medium text-pretty">{name}</span>
          <span id={`${id}-note`} className="num block text-label text-ink2">
            {note}
          </span>
        </label>
        <div className="relative w-28 shrink-0">
          <input
            id={id}
            inputMode="decimal"
            autoComplete="off"
            aria-invalid={problem !== undefined || undefined}
            aria-describedby={problem === undefined ? undefined : `${id}-problem`}
            value={text}
            placeholder="–"
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => onText(event.target.value)}
            className="num h-12 w-full rounded-field border border-line-strong bg-surface pr-9 pl-3 text-right text-row font-semibold outline-none transition focus:border-volt-text focus:shadow-[0_0_0_1px_var(--volt-text)] aria-invalid:border-danger"
          />
          <span aria-hidden="true" className="absolute top-1/2 right-3 -translate-y-1/2 text-label text-ink3">
            {unit}
          </span>
        </div>
      </div>
      {problem !== undefined && (
        <p id={`${id}-problem`} role="alert" className="mt-1 text-right text-label font-medium text-danger">
          {problem}
        </p>
      )}
    </div>
  )
}
