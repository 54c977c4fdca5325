import { deleteAccount } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { localDay } from '../../format.ts'
import { useLog } from '../../offline/useWorkout.ts'
import { Button } from '../../ui/Button.tsx'
import { Note } from '../../ui/Note.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { Problem } from '../../ui/states.tsx'
import { useConfirming } from './confirming.tsx'
import { Section } from './Section.tsx'

export function DeleteAccount() {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Section
      title="Delete account"
      text="You have 14 days to take it back. After that every workout, record and measurement is gone for good."
      action={
        <Button variant="danger" onClick={() => setIsOpen(true)}>
          Delete account
        </Button>
      }
    >
      <Sheet title="Delete your account?" isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <Deleting onKeep={() => setIsOpen(false)} />
      </Sheet>
    </Section>
  )
}

function Deleting({ onKeep }: { onKeep: () => void }) {
  const { confirmed, confirming } = useConfirming()
  const { writes } = useLog()
  const deleting = useMutation({
    mutationFn: () => confirmed(() => call(deleteAccount, {})),
    onSuccess: ({ deletedForGoodAt }) => {
      api.leave()
      history.replaceState(null, '', `/#deleted=${localDay(new Date(deletedForGoodAt))}`)
    },
  })
  return (
    <div className="flex flex-col gap-4">
      <ul className="flex list-disc flex-col gap-1.5 pl-5 text-ink2 marker:text-ink3">
        <li>You are signed out everywhere at once, and API tokens stop.</li>
        <li>For 14 days everything is kept. Sign in, and nothing is lost.</li>
        <li>Then all of it is deleted. Nobody can bring it back.</li>
      </ul>
      <Note>
        Want to keep your history?{' '}
        <Link to="/training/import" className="font-medium text-volt-text underline underline-offset-4">
          Download it first
        </Link>
      </Note>
      {writes.length > 0 && <Note tone="warning">Some sets are not saved yet. Wait for them.</Note>}
      {deleting.error && <Problem>{explain(deleting.error)}</Problem>}
      <div className="flex gap-2">
        <Button variant="outline" size="lg" className="flex-1" onClick={onKeep}>
          Keep it
        </Button>
        <Button
          variant="danger"
          size="lg"
          className="flex-1"
          disabled={writes.length > 0}
          isBusy={deleting.isPending}
          onClick={() => deleting.mutate()}
        >
          Delete account
        </Button>
      </div>
      {confirming}
    </div>
  )
}
