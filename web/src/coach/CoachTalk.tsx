import { Form } from '@base-ui/react/form'
import type { CoachComment } from '@fitai/contract'
import { Send } from 'lucide-react'
import { useState } from 'react'
import { dayAndTime } from '../format.ts'
import { Face } from '../people/Face.tsx'
import { useAccount } from '../session.ts'
import { Button } from '../ui/Button.tsx'
import { Card, CardTitle } from '../ui/Card.tsx'
import { TextArea } from '../ui/Field.tsx'
import { Problem } from '../ui/states.tsx'

type Props = {
  comments: readonly CoachComment[]
  isBusy: boolean
  problem: string | undefined
  /** `onSaid` empties the field. */
  onSay: (text: string, onSaid: () => void) => void
}

/** What client and coach say about a workout, and nobody else sees. */
export function CoachTalk({ comments, isBusy, problem, onSay }: Props) {
  const { timezone } = useAccount()
  const [text, setText] = useState('')
  const send = () => text.trim() !== '' && onSay(text.trim(), () => setText(''))
  return (
    <Card aria-label="Between coach and client" className="flex flex-col gap-4 p-4">
      <CardTitle>Between coach and client</CardTitle>
      {comments.length > 0 && (
        <ul className="flex flex-col gap-3">
          {comments.map(({ id, author, text: said, createdAt }) => (
            <li key={id} className="flex gap-3">
              <Face name={author.name} className="size-9" />
              <div className="min-w-0 flex-1">
                <p className="text-label">
                  <span className="font-semibold">{author.name}</span>{' '}
                  <span className="num text-ink3">{dayAndTime(createdAt, timezone)}</span>
                </p>
                <p className="whitespace-pre-wrap wrap-anywhere">{said}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
      <Form className="flex flex-col gap-3" onFormSubmit={send}>
        <TextArea label="Say something" name="coach-comment" maxLength={2000} value={text} onChange={setText} />
        {problem !== undefined && <Problem>{problem}</Problem>}
        <Button type="submit" className="self-end" isBusy={isBusy} disabled={text.trim() === ''}>
          <Send size={16} aria-hidden="true" />
          Say it
        </Button>
      </Form>
    </Card>
  )
}
