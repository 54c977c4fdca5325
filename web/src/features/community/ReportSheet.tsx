import { Form } from '@base-ui/react/form'
import { reportReasons } from '@fitai/contract'
import { useState } from 'react'
import { explain } from '../../failures.ts'
import { Button } from '../../ui/Button.tsx'
import { One } from '../../ui/Choices.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { Problem } from '../../ui/states.tsx'
import { useReport } from './news.ts'

type Reason = (typeof reportReasons)[number]
const reasonWords = { spam: 'Spam', abuse: 'Abuse', danger: 'Dangerous', other: 'Something else' } satisfies Record<
  Reason,
  string
>

type Props = { what: { activityId: string } | { commentId: string }; isOpen: boolean; onClose: () => void }

export function ReportSheet({ what, isOpen, onClose }: Props) {
  return (
    <Sheet title="Report" isOpen={isOpen} onClose={onClose}>
      <Reporting what={what} onDone={onClose} />
    </Sheet>
  )
}

function Reporting({ what, onDone }: { what: Props['what']; onDone: () => void }) {
  const [reason, setReason] = useState<Reason>('spam')
  const [note, setNote] = useState('')
  const send = useReport(onDone)
  return (
    <Form
      className="flex flex-col gap-4"
      onFormSubmit={() => send.mutate({ ...what, reason, note: note.trim() || null })}
    >
      <p className="text-ink2">The admin of this server looks at it. Nobody else learns of it.</p>
      <One
        label="Why"
        items={reportReasons.map((value) => ({ value, name: reasonWords[value] }))}
        value={reason}
        onChange={setReason}
      />
      <TextArea label="Anything to add" name="note" maxLength={1000} value={note} onChange={setNote} />
      {send.error && <Problem>{explain(send.error)}</Problem>}
      <Button type="submit" variant="primary" size="lg" isBusy={send.isPending}>
        Report
      </Button>
    </Form>
  )
}
