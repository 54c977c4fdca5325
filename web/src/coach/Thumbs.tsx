import { ThumbsDown, ThumbsUp } from 'lucide-react'
import { useId, useState } from 'react'
import { explain } from '../failures.ts'
import { Button } from '../ui/Button.tsx'
import { ChoiceChip } from '../ui/ChoiceChip.tsx'
import { cx } from '../ui/cx.ts'
import { Problem } from '../ui/states.tsx'
import { useFeedback } from './recommendations.ts'

type Thumb = 'up' | 'down'
type Props = {
  id: string
  /** What is judged, for those who hear it. */
  name: string
  thumb?: Thumb | undefined
  reasons: Record<Thumb, readonly string[]>
  onThumb?: (thumb: Thumb) => void
}

const icons = { up: ThumbsUp, down: ThumbsDown }
const words = { up: 'Good', down: 'Not good' }

/** Thumb up or down is kept at once; a reason may follow. */
export function Thumbs({ id, name, thumb, reasons, onThumb }: Props) {
  const [chosen, setChosen] = useState(thumb)
  const [isAsking, setIsAsking] = useState(false)
  const feedback = useFeedback(id)
  const choose = (next: Thumb) => {
    setChosen(next)
    setIsAsking(true)
    onThumb?.(next)
    feedback.mutate({ thumb: next })
  }
  return (
    <div className="flex flex-col gap-2">
      <fieldset className="flex items-center gap-1">
        <legend className="sr-only">What you think of {name}</legend>
        {(['up', 'down'] as const).map((each) => {
          const Icon = icons[each]
          return (
            <Button
              key={each}
              variant="ghost"
              size="icon"
              aria-label={`${words[each]}: ${name}`}
              aria-pressed={chosen === each}
              onClick={() => choose(each)}
              className={cx(chosen === each && 'bg-raised text-ink')}
            >
              <Icon size={18} fill={chosen === each ? 'currentColor' : 'none'} aria-hidden="true" />
            </Button>
          )
        })}
      </fieldset>
      {feedback.error && <Problem>{explain(feedback.error)}</Problem>}
      {isAsking && chosen && !feedback.error && (
        <Reason
          reasons={reasons[chosen]}
          onSay={(reason) => {
            setIsAsking(false)
            feedback.mutate({ thumb: chosen, reason })
          }}
        />
      )}
      {!isAsking && feedback.isSuccess && (
        <p role="status" className="text-label text-ink2">
          Thank you, that is noted.
        </p>
      )}
    </div>
  )
}

type ReasonProps = { reasons: readonly string[]; onSay: (reason: string | null) => void }

function Reason({ reasons, onSay }: ReasonProps) {
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [text, setText] = useState('')
  const textId = useId()
  const all = [...ticked, text.trim()].filter((part) => part !== '').join('. ')
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        onSay(all === '' ? null : all.slice(0, 300))
      }}
    >
      <fieldset className="flex flex-wrap gap-1.5">
        <legend className="mb-2 text-label font-semibold">Why?</legend>
        {reasons.map((reason) => (
          <ChoiceChip
            key={reason}
            isOn={ticked.includes(reason)}
            onChange={(isOn) => setTicked(isOn ? [...ticked, reason] : ticked.filter((other) => other !== reason))}
          >
            {reason}
          </ChoiceChip>
        ))}
      </fieldset>
      <label htmlFor={textId} className="sr-only">
        In your words
      </label>
      <div className="flex gap-2">
        <input
          id={textId}
          value={text}
          maxLength={200}
          placeholder="In your words"
          onChange={(event) => setText(event.target.value)}
          className="h-11 min-w-0 flex-1 rounded-field border border-line-strong bg-surface px-3.5 text-body outline-none focus:border-volt-text focus:shadow-[0_0_0_1px_var(--volt-text)]"
        />
        <Button type="submit">{all === '' ? 'Skip' : 'Send'}</Button>
      </div>
    </form>
  )
}
