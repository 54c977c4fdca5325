import { understand } from '@fitai/domain'
import { type Ref, useDeferredValue, useId } from 'react'
import { Warned } from './Head.tsx'
import { takenFrom, warningsIn } from './understood.ts'

type Props = { text: string; onChange: (text: string) => void; onAsk: () => void; ref: Ref<HTMLTextAreaElement> }

/** One sentence, with what is taken from it as it is typed. Nothing leaves the device for that. */
export function Sentence({ text, onChange, onAsk, ref }: Props) {
  const [fieldId, hintId] = [useId(), useId()]
  return (
    <div>
      <label htmlFor={fieldId} className="text-label font-semibold">
        Say it in a sentence
      </label>
      <textarea
        id={fieldId}
        ref={ref}
        rows={2}
        maxLength={1000}
        value={text}
        enterKeyHint="go"
        aria-describedby={hintId}
        placeholder="45 min, push, only dumbbells, sore shoulder"
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          onAsk()
        }}
        className="mt-2 w-full resize-none rounded-field border border-line-strong bg-surface px-3.5 py-2.5 text-row outline-none transition focus:border-volt-text focus:shadow-[0_0_0_1px_var(--volt-text)]"
      />
      <div id={hintId}>
        <Taken text={text} />
      </div>
    </div>
  )
}

function Taken({ text }: { text: string }) {
  const read = useDeferredValue(text)
  const { parts, leftOver } = understand(read)
  const warnings = warningsIn(read)
  if (text.trim() === '') return <p className="mt-1 text-label text-ink3">Or leave it empty and choose below.</p>
  const taken = takenFrom(parts)
  return (
    <div className="mt-2 flex flex-col gap-2">
      {taken.length > 0 && (
        <ul aria-label="Understood" className="flex flex-wrap gap-1.5">
          {taken.map(({ words, as }) => (
            <li
              key={words + as}
              className="inline-flex min-h-7 items-center gap-1.5 rounded-chip bg-volt-soft px-2.5 py-1 text-label"
            >
              <span className="text-ink2">{words}</span>
              <span aria-hidden="true" className="text-ink3">
                →
              </span>
              <span className="sr-only">means</span>
              <span className="font-medium">{as}</span>
            </li>
          ))}
        </ul>
      )}
      <Warned warnings={warnings} />
      {leftOver !== '' && warnings.length === 0 && (
        <p className="text-label text-ink3">Nothing is taken from “{leftOver}”.</p>
      )}
    </div>
  )
}
