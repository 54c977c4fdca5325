import { type Pose, poses } from '@fitai/domain'
import { localDay } from '../../format.ts'
import { One } from '../../ui/Choices.tsx'
import { Field, TextArea } from '../../ui/Field.tsx'
import { poseWords } from './words.ts'

export type PhotoFacts = { pose: Pose; localDate: string; note: string }

type Props = { facts: PhotoFacts; onChange: (facts: PhotoFacts) => void }

/** What a photo shows, of which day it is, and what there is to say. */
export function PhotoFields({ facts, onChange }: Props) {
  return (
    <>
      <One
        label="Pose"
        items={poses.map((value) => ({ value, name: poseWords[value] }))}
        value={facts.pose}
        onChange={(pose) => onChange({ ...facts, pose })}
      />
      <div className="max-w-60">
        <Field
          label="Day"
          name="localDate"
          type="date"
          required
          min="1900-01-01"
          max={localDay(new Date())}
          value={facts.localDate}
          onValueChange={(localDate) => onChange({ ...facts, localDate })}
        />
      </div>
      <TextArea
        label="Note"
        name="note"
        maxLength={500}
        value={facts.note}
        onChange={(note) => onChange({ ...facts, note })}
      />
    </>
  )
}
