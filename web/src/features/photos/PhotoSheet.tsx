import { Form } from '@base-ui/react/form'
import type { ProgressPhoto } from '@fitai/contract'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { explain, fieldProblems } from '../../failures.ts'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { Problem } from '../../ui/states.tsx'
import { PhotoFields } from './PhotoFields.tsx'
import { Picture } from './Picture.tsx'
import { useChangePhoto, useDeletePhoto } from './photos.ts'
import { nameOf } from './words.ts'

/** One photo, large, with what is said of it. */
export function PhotoSheet({ photo, onClose }: { photo: ProgressPhoto | undefined; onClose: () => void }) {
  return (
    <Sheet title={photo ? nameOf(photo) : 'Photo'} isOpen={photo !== undefined} onClose={onClose}>
      {photo && <Details key={photo.id} photo={photo} onClose={onClose} />}
    </Sheet>
  )
}

function Details({ photo, onClose }: { photo: ProgressPhoto; onClose: () => void }) {
  const [facts, setFacts] = useState(() => ({ pose: photo.pose, localDate: photo.localDate, note: photo.note ?? '' }))
  const changing = useChangePhoto(photo.id, onClose)
  const deleting = useDeletePhoto(photo, onClose)
  const problems = fieldProblems(changing.error)
  const error = deleting.error ?? (Object.keys(problems).length === 0 ? changing.error : undefined)
  return (
    <Form
      className="flex flex-col gap-5"
      errors={problems}
      onFormSubmit={() => changing.mutate({ ...facts, note: facts.note.trim() || null })}
    >
      <Picture photo={photo} className="max-h-[48dvh] w-full rounded-field bg-raised object-contain" />
      <PhotoFields facts={facts} onChange={setFacts} />
      {error && <Problem>{explain(error)}</Problem>}
      <div className="flex gap-2">
        <Button type="submit" variant="primary" className="flex-1" isBusy={changing.isPending}>
          Save
        </Button>
        <Button variant="danger" isBusy={deleting.isPending} onClick={() => deleting.mutate()}>
          <Trash2 size={18} aria-hidden="true" />
          Delete
        </Button>
      </div>
    </Form>
  )
}
