import { coachContext } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { Copy } from 'lucide-react'
import { useId, useState } from 'react'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { say } from '../../ui/say.ts'
import { Problem } from '../../ui/states.tsx'

/** The very text a model would be sent for a sentence: made by the code that sends it. */
export function ExactlySent() {
  const [text, setText] = useState('')
  const textId = useId()
  const context = useMutation({ mutationFn: () => call(coachContext, { query: { text } }) })
  return (
    <Card aria-label="Exactly what is sent" className="flex flex-col gap-3 p-4">
      <div>
        <h2 className="text-body font-semibold">Exactly what is sent</h2>
        <p className="mt-1 text-label text-pretty text-ink2">
          No name, no e-mail, no dates of your log. Try a sentence and read it, byte for byte.
        </p>
      </div>
      <form
        className="flex flex-wrap gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          context.mutate()
        }}
      >
        <label htmlFor={textId} className="sr-only">
          A sentence for the coach
        </label>
        <input
          id={textId}
          value={text}
          maxLength={1000}
          placeholder="45 min, push, sore shoulder"
          onChange={(event) => setText(event.target.value)}
          className="h-11 min-w-48 flex-1 rounded-field border border-line-strong bg-surface px-3.5 text-body outline-none focus:border-volt-text focus:shadow-[0_0_0_1px_var(--volt-text)]"
        />
        <Button type="submit" isBusy={context.isPending}>
          Show it
        </Button>
      </form>
      {context.error && <Problem>{explain(context.error)}</Problem>}
      {context.data && <Shown {...context.data} />}
    </Card>
  )
}

function Shown({ isSent, why, url, body }: (typeof coachContext)['reply']['_output']) {
  if (!isSent || body === null)
    return (
      <p role="status" className="text-label">
        <span className="font-medium">Nothing is sent.</span> {why}
      </p>
    )
  const copy = () =>
    navigator.clipboard.writeText(body).then(
      () => say('Copied.'),
      () => say('This browser does not let it be copied. Select the text.'),
    )
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-center justify-between gap-3">
        <p className="min-w-0 text-label break-all text-ink2">To {url}</p>
        <Button variant="ghost" onClick={() => void copy()}>
          <Copy size={16} aria-hidden="true" />
          Copy
        </Button>
      </div>
      <section
        aria-label="What is sent"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard has to reach it
        tabIndex={0}
        className="max-h-80 overflow-auto rounded-field bg-raised p-3"
      >
        <pre className="text-cap break-all whitespace-pre-wrap">{body}</pre>
      </section>
    </div>
  )
}
