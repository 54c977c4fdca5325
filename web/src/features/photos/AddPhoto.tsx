import { Form } from '@base-ui/react/form'
import type { Pose } from '@fitai/domain'
import { Camera, ImageUp } from 'lucide-react'
import { useEffect, useState } from 'react'
import { v7 as newId } from 'uuid'
import { explain } from '../../failures.ts'
import { localDay } from '../../format.ts'
import { shrink } from '../../shrink.ts'
import { Button } from '../../ui/Button.tsx'
import { PictureInput } from '../../ui/PictureInput.tsx'
import { Problem } from '../../ui/states.tsx'
import { type PhotoFacts, PhotoFields } from './PhotoFields.tsx'
import { useAddPhoto } from './photos.ts'

/** A photo from the camera or the files, what it shows and when it was taken. */
export function AddPhoto({ usualPose, onDone }: { usualPose: Pose; onDone: () => void }) {
  const [chosen, setChosen] = useState<{ id: string; file: Blob; address: string }>()
  const [problem, setProblem] = useState<string>()
  const [isReading, setIsReading] = useState(false)
  const [facts, setFacts] = useState<PhotoFacts>(() => ({ pose: usualPose, localDate: localDay(new Date()), note: '' }))
  const adding = useAddPhoto(onDone)
  useEffect(() => () => chosen && URL.revokeObjectURL(chosen.address), [chosen])

  const take = async (file: File) => {
    setIsReading(true)
    setProblem(undefined)
    adding.reset()
    const shrunk = await shrink(file)
    setIsReading(false)
    if ('problem' in shrunk) return setProblem(shrunk.problem)
    // One id for all tries: a photo whose answer was lost is not added twice.
    setChosen({ id: newId(), file: shrunk.picture, address: URL.createObjectURL(shrunk.picture) })
  }
  return (
    <Form className="flex flex-col gap-5" onFormSubmit={() => chosen && adding.mutate({ ...chosen, ...facts })}>
      {chosen && (
        <img
          src={chosen.address}
          alt="What will be added"
          className="max-h-[38dvh] w-full rounded-field bg-raised object-contain"
        />
      )}
      <div className="flex flex-wrap gap-2">
        <PictureInput
          isCamera
          variant={chosen ? 'outline' : 'primary'}
          isBusy={isReading}
          onPick={(file) => void take(file)}
        >
          <Camera size={18} aria-hidden="true" />
          Take a photo
        </PictureInput>
        <PictureInput variant="outline" isBusy={isReading} onPick={(file) => void take(file)}>
          <ImageUp size={18} aria-hidden="true" />
          {chosen ? 'Choose another' : 'Choose a file'}
        </PictureInput>
      </div>
      {isReading && (
        <p role="status" className="text-label text-ink2">
          Reading the photo…
        </p>
      )}
      {problem && <Problem>{problem}</Problem>}
      <PhotoFields facts={facts} onChange={setFacts} />
      {adding.error && <Problem>{explain(adding.error)}</Problem>}
      <Button type="submit" variant="primary" size="lg" disabled={!chosen} isBusy={adding.isPending}>
        {adding.isPending ? 'Adding…' : 'Add photo'}
      </Button>
    </Form>
  )
}
