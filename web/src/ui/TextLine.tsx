import { type HTMLAttributes, useId } from 'react'

type Props = {
  label: string
  value: string
  problem: string | undefined
  onChange: (value: string) => void
  isLong?: boolean
  /** As high as what stands beside it in a row. */
  isLow?: boolean
  maxLength?: number
  inputMode?: HTMLAttributes<HTMLInputElement>['inputMode']
}

const box =
  'w-full rounded-field border border-line-strong bg-surface px-3.5 text-ink outline-none transition focus:border-volt-text focus:shadow-[0_0_0_1px_var(--volt-text)] aria-invalid:border-danger'

/** A labelled text with what is wrong below it. */
export function TextLine({ label, value, problem, onChange, isLong = false, isLow = false, ...rest }: Props) {
  const id = useId()
  const wiring = {
    id,
    value,
    'aria-invalid': problem !== undefined || undefined,
    'aria-describedby': problem === undefined ? undefined : `${id}-problem`,
  }
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-label font-medium text-ink2">
        {label}
      </label>
      {isLong ? (
        <textarea
          rows={3}
          maxLength={rest.maxLength}
          className={`${box} resize-y py-2.5`}
          onChange={(event) => onChange(event.target.value)}
          {...wiring}
        />
      ) : (
        <input
          autoComplete="off"
          className={`${box} ${isLow ? 'h-11' : 'h-12 text-row'}`}
          onChange={(event) => onChange(event.target.value)}
          {...rest}
          {...wiring}
        />
      )}
      {problem !== undefined && (
        <p id={`${id}-problem`} role="alert" className="text-label font-medium text-danger">
          {problem}
        </p>
      )}
    </div>
  )
}
