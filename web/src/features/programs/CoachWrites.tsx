import { generateProgram } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { Sparkles } from 'lucide-react'
import { useState } from 'react'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { Problem } from '../../ui/states.tsx'
import { type Draft, draftOf } from './draft.ts'

/** A program by the coach, from a sentence and the log: it fills the form, and nothing is saved by that. */
export function CoachWrites({ onWritten }: { onWritten: (draft: Draft) => void }) {
  const [text, setText] = useState('')
  const [seed, setSeed] = useState(1)
  const write = useMutation({
    mutationFn: () => call(generateProgram, { body: { text, seed } }),
    onSuccess: ({ program }) => {
      setSeed(seed + 1)
      onWritten(draftOf(program))
    },
  })
  return (
    <Card aria-label="By the coach" className="flex flex-col gap-3 p-4">
      <TextArea
        label="Let the coach write it"
        name="wish"
        hint="Days, minutes, equipment, goal, what hurts. Left out: as you trained lately."
        maxLength={1000}
        value={text}
        onChange={setText}
      />
      {write.error && <Problem>{explain(write.error)}</Problem>}
      {write.data && (
        <div role="status" className="flex flex-col gap-1 text-label text-ink2">
          <p>{write.data.reasoning}</p>
          {write.data.warnings.map(({ text: warning }) => (
            <p key={warning} className="text-amber">
              {warning}
            </p>
          ))}
        </div>
      )}
      <Button className="self-start" isBusy={write.isPending} onClick={() => write.mutate()}>
        <Sparkles size={17} aria-hidden="true" />
        {write.data ? 'Write another one' : 'Write a program'}
      </Button>
    </Card>
  )
}
