import type { Gym } from '@fitai/contract'
import { Link } from '@tanstack/react-router'
import { ArrowLeft, ChevronRight, Plus, Warehouse } from 'lucide-react'
import { useState } from 'react'
import { number, plural } from '../../format.ts'
import { useGyms } from '../../gym.ts'
import { Loaded } from '../../Loaded.tsx'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Page } from '../../ui/Page.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { EmptyState, Problem, SkeletonList } from '../../ui/states.tsx'
import { GymForm } from './GymForm.tsx'

/** Where somebody trains and what is there. */
export function GymsPage() {
  const gyms = useGyms()
  const [open, setOpen] = useState<Gym | 'new'>()
  const close = () => setOpen(undefined)
  return (
    <Page
      title="Gyms"
      sub="Plans and the plates beside a set go by the current one."
      back={
        <Link to="/settings" className={buttonClass({ variant: 'ghost' })}>
          <ArrowLeft size={18} aria-hidden="true" />
          Settings
        </Link>
      }
      actions={
        gyms.data && gyms.data.items.length > 0 ? (
          <Button variant="primary" className="h-12" onClick={() => setOpen('new')}>
            <Plus size={18} aria-hidden="true" />
            Add
          </Button>
        ) : undefined
      }
    >
      {gyms.error && gyms.data && <Problem>There is no connection: these are the gyms as you last saw them.</Problem>}
      <Loaded query={gyms} waiting={<SkeletonList lines={3} />}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              icon={Warehouse}
              title="No gym yet"
              text="Say what is there, and no plan asks for a weight you cannot load."
            >
              <Button variant="primary" onClick={() => setOpen('new')}>
                Add a gym
              </Button>
            </EmptyState>
          ) : (
            <ul className="flex max-w-2xl flex-col gap-2">
              {items.map((gym) => (
                <li key={gym.id}>
                  <Row gym={gym} onOpen={() => setOpen(gym)} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <Sheet title={open === 'new' ? 'Add a gym' : 'Gym'} isOpen={open !== undefined} onClose={close}>
        {open !== undefined && (
          <GymForm key={open === 'new' ? 'new' : open.id} gym={open === 'new' ? undefined : open} onDone={close} />
        )}
      </Sheet>
    </Page>
  )
}

function Row({ gym, onOpen }: { gym: Gym; onOpen: () => void }) {
  return (
    <Card>
      <button
        type="button"
        onClick={onOpen}
        className="flex min-h-17 w-full items-center gap-3 rounded-card px-4 py-3 text-left transition hover:bg-raised"
      >
        <span className="min-w-0 flex-1">
          <span className="flex items-center gap-2 font-semibold">
            <span className="truncate">{gym.name}</span>
            {gym.isCurrent && <Chip tone="volt">Current</Chip>}
          </span>
          <span className="num block truncate text-label text-ink3">{summaryOf(gym)}</span>
        </span>
        <ChevronRight size={18} aria-hidden="true" className="shrink-0 text-ink3" />
      </button>
    </Card>
  )
}

function summaryOf({ equipment, plates, dumbbells, weightUnit }: Gym): string {
  const most = dumbbells.at(-1)
  return [
    equipment.length === 0 ? 'bodyweight' : plural(equipment.length, 'piece'),
    plates.length > 0 && `${plural(plates.length, 'kind')} of plates`,
    most !== undefined && `dumbbells to ${number(most)} ${weightUnit}`,
  ]
    .filter(Boolean)
    .join(' · ')
}
