import { Field as Base } from '@base-ui/react/field'
import { Search, X } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cx } from './cx.ts'

export const box =
  'h-12 w-full rounded-field border border-line-strong bg-surface px-3.5 text-row text-ink outline-none transition focus:border-volt-text focus:shadow-[0_0_0_1px_var(--volt-text)] data-invalid:border-danger'

type Props = ComponentProps<typeof Base.Control> & { label: string; name: string; hint?: string }

/** A labelled text field. Messages of the browser and of the form's `errors` appear under it. */
export function Field({ label, name, hint, className, ...rest }: Props) {
  return (
    <Base.Root name={name} className="flex flex-col gap-1.5">
      <Base.Label className="text-label font-medium text-ink2">{label}</Base.Label>
      <Base.Control className={cx(box, typeof className === 'string' && className)} {...rest} />
      {hint && <Base.Description className="text-label text-ink3">{hint}</Base.Description>}
      <Base.Error className="text-label font-medium text-danger" />
    </Base.Root>
  )
}

type AreaProps = {
  label: string
  name: string
  hint?: string
  rows?: number
  maxLength?: number
  value: string
  onChange: (value: string) => void
}

/** Several lines of text, labelled and told off like a field. */
export function TextArea({ label, name, hint, rows = 2, onChange, ...rest }: AreaProps) {
  return (
    <Base.Root name={name} className="flex flex-col gap-1.5">
      <Base.Label className="text-label font-medium text-ink2">{label}</Base.Label>
      <Base.Control
        render={<textarea rows={rows} />}
        onValueChange={onChange}
        className={cx(box, 'h-auto resize-y py-2.5')}
        {...rest}
      />
      {hint && <Base.Description className="text-label text-ink3">{hint}</Base.Description>}
      <Base.Error className="text-label font-medium text-danger" />
    </Base.Root>
  )
}

type SearchProps = { label: string; value: string; onChange: (value: string) => void; autoFocus?: boolean }

export function SearchField({ label, value, onChange, autoFocus = false }: SearchProps) {
  return (
    <div className="relative">
      <Search
        size={18}
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 left-3.5 -translate-y-1/2 text-ink3"
      />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        ref={autoFocus ? focusOnce : undefined}
        onChange={(event) => onChange(event.target.value)}
        className={cx(box, 'h-11 appearance-none pr-11 pl-10 [&::-webkit-search-cancel-button]:hidden')}
      />
      {value !== '' && (
        <button
          type="button"
          aria-label="Clear"
          onClick={() => onChange('')}
          className="absolute top-0.5 right-0.5 grid size-10 place-items-center rounded-cell text-ink3"
        >
          <X size={18} />
        </button>
      )}
    </div>
  )
}

function focusOnce(input: HTMLInputElement | null): void {
  input?.focus({ preventScroll: true })
}
