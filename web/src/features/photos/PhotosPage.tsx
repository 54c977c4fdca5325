import type { ProgressPhoto } from '@fitai/contract'
import { type Pose, poses } from '@fitai/domain'
import { useNavigate } from '@tanstack/react-router'
import { Camera, Columns2, Lock, Plus, X } from 'lucide-react'
import { useState } from 'react'
import { monthAndYear, plural } from '../../format.ts'
import { Loaded } from '../../Loaded.tsx'
import { Button } from '../../ui/Button.tsx'
import { One } from '../../ui/Choices.tsx'
import { Page } from '../../ui/Page.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { EmptyState, Problem, Skeleton } from '../../ui/states.tsx'
import { AddPhoto } from './AddPhoto.tsx'
import { byMonth } from './months.ts'
import { PhotoSheet } from './PhotoSheet.tsx'
import { usePhotos } from './photos.ts'
import { Tile } from './Tile.tsx'
import { poseWords } from './words.ts'

/** All photos, newest first. Tap one to look at it, choose two to compare them. */
export function PhotosPage({ pose }: { pose: Pose | undefined }) {
  const navigate = useNavigate()
  const photos = usePhotos(pose)
  const [isAdding, setIsAdding] = useState(false)
  const [open, setOpen] = useState<ProgressPhoto>()
  const [chosen, setChosen] = useState<readonly string[]>()
  const items = photos.data?.pages.flatMap((page) => page.items)
  const choose = ({ id }: ProgressPhoto) => {
    const now = chosen?.includes(id) ? chosen.filter((other) => other !== id) : [...(chosen ?? []), id]
    const [a, b] = now
    if (a !== undefined && b !== undefined) void navigate({ to: '/photos/compare', search: { a, b } })
    else setChosen(now)
  }
  return (
    <Page
      title="Photos"
      actions={
        items && items.length > 0 ? (
          <div className="flex gap-2">
            {items.length > 1 && (
              <Button className="h-12" onClick={() => setChosen(chosen ? undefined : [])}>
                {chosen ? <X size={18} aria-hidden="true" /> : <Columns2 size={18} aria-hidden="true" />}
                <span className="sr-only sm:not-sr-only">{chosen ? 'Cancel' : 'Compare'}</span>
              </Button>
            )}
            <Button variant="primary" className="h-12" onClick={() => setIsAdding(true)}>
              <Plus size={18} aria-hidden="true" />
              Add
            </Button>
          </div>
        ) : undefined
      }
    >
      <p className="-mt-2 flex items-center gap-1.5 text-label text-ink2">
        <Lock size={13} aria-hidden="true" className="shrink-0" />
        Only you see them. Place and camera are taken out.
      </p>
      <One
        label="Pose"
        hidesLabel
        items={[{ value: 'all', name: 'All' }, ...poses.map((value) => ({ value, name: poseWords[value] }))]}
        value={pose ?? 'all'}
        onChange={(value) => {
          const wanted = poses.find((known) => known === value)
          void navigate({ to: '/photos', search: wanted ? { pose: wanted } : {}, replace: true })
        }}
      />
      {chosen && (
        <p role="status" className="rounded-field bg-volt-soft px-3 py-2.5 text-label">
          {chosen.length === 0 ? 'Choose two photos to compare.' : 'One more.'}
        </p>
      )}
      {photos.error && items && <Problem>These may not be your latest: there is no connection.</Problem>}
      <Loaded query={{ ...photos, data: items }} waiting={<Waiting />}>
        {(all) =>
          all.length === 0 ? (
            <Empty pose={pose} onAdd={() => setIsAdding(true)} />
          ) : (
            byMonth(all).map(({ month, photos: of }) => (
              <section key={month} aria-label={monthAndYear(`${month}-15`)}>
                <h2 className="mb-2 flex items-baseline gap-2 text-body font-semibold">
                  {monthAndYear(`${month}-15`)}
                  <span className="num text-label font-normal text-ink3">{plural(of.length, 'photo')}</span>
                </h2>
                <ul className="grid grid-cols-3 gap-1.5 sm:grid-cols-4 lg:grid-cols-6 lg:gap-2">
                  {of.map((photo) => (
                    <li key={photo.id}>
                      <Tile
                        photo={photo}
                        isChosen={chosen?.includes(photo.id)}
                        onOpen={() => (chosen ? choose(photo) : setOpen(photo))}
                      />
                    </li>
                  ))}
                </ul>
              </section>
            ))
          )
        }
      </Loaded>
      {photos.hasNextPage && (
        <Button className="self-center" isBusy={photos.isFetchingNextPage} onClick={() => void photos.fetchNextPage()}>
          {photos.isFetchNextPageError ? 'That failed. Try again' : 'Earlier'}
        </Button>
      )}
      <Sheet title="Add a photo" isOpen={isAdding} onClose={() => setIsAdding(false)}>
        <AddPhoto usualPose={pose ?? 'front'} onDone={() => setIsAdding(false)} />
      </Sheet>
      <PhotoSheet photo={open} onClose={() => setOpen(undefined)} />
    </Page>
  )
}

function Waiting() {
  return (
    <div role="status" className="grid grid-cols-3 gap-1.5 sm:grid-cols-4 lg:grid-cols-6 lg:gap-2">
      <span className="sr-only">Loading</span>
      {['a', 'b', 'c', 'd', 'e', 'f'].map((place) => (
        <Skeleton key={place} className="aspect-3/4" />
      ))}
    </div>
  )
}

function Empty({ pose, onAdd }: { pose: Pose | undefined; onAdd: () => void }) {
  return (
    <EmptyState
      icon={Camera}
      title={pose === undefined ? 'No photos yet' : `No photo from this side yet`}
      text="Same place, same light, same time of day, once a month: then they can be compared."
    >
      <Button variant="primary" onClick={onAdd}>
        Add a photo
      </Button>
    </EmptyState>
  )
}
