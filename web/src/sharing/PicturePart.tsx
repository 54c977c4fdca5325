import type { ServedFile } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { Download, Share2 } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { Loaded } from '../Loaded.tsx'
import { blobOf, saveFile } from '../save-file.ts'
import { Button } from '../ui/Button.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { Skeleton } from '../ui/states.tsx'
import { pictureQuery, type Theme } from './queries.ts'

type Props = { workoutId: string; name: string }

const themes: readonly { value: Theme; label: string }[] = [
  { value: 'dark', label: 'Dark' },
  { value: 'light', label: 'Light' },
]
/** As the server draws it, so that nothing jumps when it comes. */
const shape = 'mx-auto aspect-4/5 w-full max-w-72 rounded-card'

/** A workout as a picture to post elsewhere: looked at, saved, or given to another app. */
export function PicturePart({ workoutId, name }: Props) {
  const [theme, setTheme] = useState<Theme>('dark')
  const query = useQuery(pictureQuery(workoutId, theme))
  return (
    <section aria-label="A picture" className="flex flex-col gap-4">
      <Loaded query={query} waiting={<Waiting />}>
        {(picture) => <Preview picture={picture} name={name} />}
      </Loaded>
      <Segmented label="Look of the picture" className="flex" items={themes} value={theme} onChange={setTheme} />
      {query.data && <Ways picture={query.data} name={name} />}
    </section>
  )
}

function Waiting() {
  return (
    <div role="status">
      <span className="sr-only">Drawing the picture</span>
      <Skeleton className={shape} />
    </div>
  )
}

function Preview({ picture, name }: { picture: ServedFile; name: string }) {
  const address = useAddressOf(picture)
  return <img src={address} alt={`${name}, to be shared`} className={`${shape} border border-line-strong`} />
}

function useAddressOf(picture: ServedFile): string | undefined {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(blobOf(picture))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [picture])
  return address
}

function Ways({ picture, name }: { picture: ServedFile; name: string }) {
  const file = useMemo(
    () => new File([blobOf(picture)], picture.name ?? 'workout.png', { type: picture.type }),
    [picture],
  )
  const canShare = 'share' in navigator && 'canShare' in navigator && navigator.canShare({ files: [file] })
  // Whoever closes the device's own sheet has decided: that is no failure.
  const share = () => navigator.share({ files: [file], title: name }).catch(() => undefined)
  return (
    <div className="flex gap-2">
      {canShare && (
        <Button variant="primary" size="lg" className="flex-1" onClick={() => void share()}>
          <Share2 size={18} aria-hidden="true" />
          Share picture
        </Button>
      )}
      <Button
        variant={canShare ? 'soft' : 'primary'}
        size="lg"
        className="flex-1"
        onClick={() => saveFile({ ...picture, name: file.name })}
      >
        <Download size={18} aria-hidden="true" />
        Save picture
      </Button>
    </div>
  )
}
