import { Form } from '@base-ui/react/form'
import type { Activity } from '@fitai/contract'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { explain } from '../../failures.ts'
import { visibilityChoices } from '../../people/visibility.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { Problem } from '../../ui/states.tsx'
import { usePost } from './news.ts'

type Props = { isOpen: boolean; onClose: () => void }

export function WritePost({ isOpen, onClose }: Props) {
  return (
    <Sheet title="Write something" isOpen={isOpen} onClose={onClose}>
      <Writing onDone={onClose} />
    </Sheet>
  )
}

function Writing({ onDone }: { onDone: () => void }) {
  // Sent again it is the same post.
  const [id] = useState(() => newId())
  const [text, setText] = useState('')
  const [visibility, setVisibility] = useState<Activity['visibility']>('friends')
  const post = usePost(onDone)
  const isEmpty = text.trim() === ''
  return (
    <Form
      className="flex flex-col gap-4"
      onFormSubmit={() => !isEmpty && post.mutate({ id, text: text.trim(), visibility })}
    >
      <TextArea label="What is new?" name="text" rows={4} maxLength={2000} value={text} onChange={setText} />
      <Segmented
        label="Who sees it"
        items={visibilityChoices}
        value={visibility}
        onChange={setVisibility}
        className="w-full"
      />
      {post.error && <Problem>{explain(post.error)}</Problem>}
      <Button type="submit" variant="primary" size="lg" disabled={isEmpty} isBusy={post.isPending}>
        Post
      </Button>
    </Form>
  )
}
