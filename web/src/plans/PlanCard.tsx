import type { ReactNode } from 'react'

type Props = {
  /** What it is measured by, large: days a week, minutes. */
  tile: { value: string; unit: string }
  heading?: 'h2' | 'h3'
  /** Leads to it from the whole card: a link of the look below. */
  title: ReactNode
  facts: string
  favorite: ReactNode
  text: string | null
  chips: ReactNode
}

/** The link of a card: all of the card is it. */
export const cardLink =
  'outline-none after:absolute after:inset-0 after:rounded-card focus-visible:after:outline-2 focus-visible:after:outline-volt-text'

/** A program or a template among others. */
export function PlanCard({ tile, heading: Heading = 'h2', title, facts, favorite, text, chips }: Props) {
  return (
    <article className="relative flex h-full flex-col gap-3 rounded-card border border-line bg-surface p-4 shadow-(--shadow-card) transition has-[a:hover]:border-line-strong">
      <div className="flex items-start gap-3">
        <p className="grid size-14 shrink-0 content-center justify-items-center rounded-field bg-raised">
          <span className="hero text-title leading-6 font-semibold">{tile.value}</span>
          <span className="text-micro text-ink2">{tile.unit}</span>
        </p>
        <div className="min-w-0 flex-1 pr-9">
          <Heading className="text-row leading-6 font-semibold tracking-[-.015em] text-balance wrap-anywhere">
            {title}
          </Heading>
          {facts && <p className="num text-label text-ink2">{facts}</p>}
        </div>
        <div className="absolute top-2 right-2 z-1">{favorite}</div>
      </div>
      {text && <p className="line-clamp-2 text-label text-pretty text-ink2">{text}</p>}
      <p className="num mt-auto flex flex-wrap items-center gap-1.5">{chips}</p>
    </article>
  )
}
