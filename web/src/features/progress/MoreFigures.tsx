import type { Range } from '@fitai/contract'
import { Link, type LinkProps } from '@tanstack/react-router'
import { CalendarRange, Gauge, GitCompareArrows, type LucideIcon, Scale } from 'lucide-react'
import { localDay } from '../../format.ts'
import { asSearch } from './address.ts'

/** The pages that have no card of their own here. */
export function MoreFigures({ range }: { range: Range }) {
  const search = asSearch(range)
  const year = localDay(new Date()).slice(0, 4)
  return (
    <nav aria-label="More figures" className="grid grid-cols-1 gap-3 min-[360px]:grid-cols-2 lg:grid-cols-4">
      <BodyTile />
      <Tile to="/progress/effort" search={search} icon={Gauge} name="Effort" text="How hard, and when" />
      <Tile to="/progress/compare" icon={GitCompareArrows} name="Compare" text="Two periods" />
      <Tile
        to="/progress/year/$year"
        params={{ year }}
        icon={CalendarRange}
        name={`Your ${year}`}
        text="The year so far"
      />
    </nav>
  )
}

/** A weight can be written down before anything was lifted. */
export function BodyTile() {
  return <Tile to="/progress/body" icon={Scale} name="Body" text="Weight and tape" />
}

type TileProps = LinkProps & { icon: LucideIcon; name: string; text: string }

function Tile({ icon: Icon, name, text, ...link }: TileProps) {
  return (
    <Link
      {...link}
      className="flex min-h-16 items-center gap-3 rounded-card border border-line bg-surface px-3.5 py-2.5 shadow-(--shadow-card) transition hover:border-line-strong"
    >
      <span className="grid size-10 shrink-0 place-items-center rounded-field bg-raised text-ink2">
        <Icon size={19} aria-hidden="true" />
      </span>
      <span className="min-w-0">
        <span className="block truncate font-medium">{name}</span>
        <span className="block truncate text-cap text-ink3">{text}</span>
      </span>
    </Link>
  )
}
