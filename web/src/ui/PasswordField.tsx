import { Field as Base } from '@base-ui/react/field'
import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { box } from './Field.tsx'

const shortest = 10

/** In our words: each browser has others, and counts aloud. */
const isLongEnough = (value: unknown) =>
  typeof value === 'string' && value !== '' && value.length < shortest
    ? `Ten characters at least: ${shortest - value.length} to go.`
    : null

type Props = {
  label: string
  name?: string
  hint?: string
  /** A new password has to be long enough, and is offered by the browser's own keeper. */
  isNew?: boolean
  isRequired?: boolean
}

/** A password, which can be looked at while it is typed. */
export function PasswordField({ label, name = 'password', hint, isNew = false, isRequired = true }: Props) {
  const [isShown, setIsShown] = useState(false)
  return (
    <Base.Root name={name} className="group flex flex-col gap-1.5" {...(isNew && { validate: isLongEnough })}>
      <Base.Label className="text-label font-medium text-ink2">{label}</Base.Label>
      <div className="relative">
        <Base.Control
          type={isShown ? 'text' : 'password'}
          autoComplete={isNew ? 'new-password' : 'current-password'}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          maxLength={200}
          required={isRequired}
          className={`${box} pr-13`}
        />
        <button
          type="button"
          aria-label="Show characters"
          aria-pressed={isShown}
          onClick={() => setIsShown(!isShown)}
          className="absolute top-0.5 right-0.5 grid size-11 place-items-center rounded-cell text-ink3 hover:text-ink"
        >
          {isShown ? <EyeOff size={19} aria-hidden="true" /> : <Eye size={19} aria-hidden="true" />}
        </button>
      </div>
      {hint && <Base.Description className="text-label text-ink3 group-data-invalid:hidden">{hint}</Base.Description>}
      <Base.Error className="text-label font-medium text-danger" />
    </Base.Root>
  )
}
