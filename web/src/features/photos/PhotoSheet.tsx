import { Form } from '@base-ui/react/form'
import { type ProgressPhoto, poses } from '@fitai/contract'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { explain, fieldProblems } from '../../failures.ts'
import { localDay } from '../../format.ts'
import { Button } from '../../ui/Button.tsx'
import { One } from '../../ui/Choices.tsx'
import { Field, TextArea } from '../../ui/Field.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { Problem } from '../../ui/states.tsx'
import { Picture } from './Picture.tsx'
import { useChangePhoto, useDeletePhoto } from './photos.ts'
import { nameOf, poseWords } from './words.ts'

/** One photo, large, with what is said of it. */
export function PhotoSheet({ photo, onClose }: { photo: ProgressPhoto | undefined; onClose: () => void }) {
  return (
    <Sheet title={photo ? nameOf(photo) : 'Photo'} isOpen={photo !== undefined} onClose={onClose}>
      {photo && <Details key={photo.id} photo={photo} onClose={onClose} />}
    </Sheet>
  )
}

function Details({ photo, onClose }: { photo: ProgressPhoto; onClose: () => void }) {
  const [pose, setPose] = useState(photo.pose)
  const [localDate, setLocalDate] = useState(photo.localDate)
  const [note, setNote] = useState(photo.note ?? '')
  const changing = useChangePhoto(photo.id, onClose)
  const deleting = useDeletePhoto(photo, onClose)
  const problems = fieldProblems(changing.error)
  const error = deleting.error ?? (Object.keys(problems).length === 0 ? changing.error : undefined)
  return (
    <Form
      className="flex flex-col gap-5"
      errors={problems}
      onFormSubmit={() => changing.mutate({ pose, localDate, note: note.trim() || null })}
    >
      <Picture photo={photo} className="max-h-[48dvh] w-full rounded-field bg-raised object-contain" />
      <One
        label="Pose"
        items={poses.map((value) => ({ value, name: poseWords[value] }))}
        value={pose}
        onChange={setPose}
      />
      <div className="max-w-60">
        <Field
          label="Day"
          name="localDate"
          type="date"
          required
          min="1900-01-01"
          max={localDay(new Date())}
          value={localDate}
          onValueChange={setLocalDate}
        />
      </div>
      <TextArea label="Note" name="note" maxLength={500} value={note} onChange={setNote} />
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
