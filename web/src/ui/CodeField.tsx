import { Field as Base } from '@base-ui/react/field'
import { box } from './Field.tsx'

const digits = 6

type Props = { label: string; value: string; onChange: (code: string) => void; onWhole: (code: string) => void }

/** The six digits of an authenticator app. They are sent as soon as the last one is there. */
export function CodeField({ label, value, onChange, onWhole }: Props) {
  const change = (text: string) => {
    const code = text.replace(/\D/g, '').slice(0, digits)
    onChange(code)
    if (code.length === digits && code !== value) onWhole(code)
  }
  return (
    <Base.Root name="code" className="flex flex-col gap-1.5">
      <Base.Label className="text-label font-medium text-ink2">{label}</Base.Label>
      <Base.Control
        inputMode="numeric"
        autoComplete="one-time-code"
        placeholder="000000"
        required
        value={value}
        onValueChange={change}
        className={`${box} num h-16 text-center text-hero font-semibold tracking-[.3em] [text-indent:.3em]`}
      />
      <Base.Error className="text-label font-medium text-danger" />
    </Base.Root>
  )
}
