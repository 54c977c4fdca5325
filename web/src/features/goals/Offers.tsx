import type { Goal } from '@fitai/contract'
import { ArrowRight } from 'lucide-react'
import { Button } from '../../ui/Button.tsx'
import type { Offer } from './advice.ts'
import { useTakeOffer } from './writes.ts'

type Props = { goal: Goal; offers: readonly Offer[]; reason: string | undefined }

/** What the coach would change, as it is and as it would be. The goal stays until one is taken. */
export function Offers({ goal, offers, reason }: Props) {
  const take = useTakeOffer(goal.id)
  return (
    <section aria-label="What the coach would change" className="rounded-field bg-raised px-3.5 pt-2.5 pb-1">
      <p className="text-label text-ink2">
        {reason} {offers.length > 1 && 'Either is enough.'}
      </p>
      <ul className="divide-y divide-line">
        {offers.map((offer) => (
          <li key={offer.name} className="flex flex-wrap items-center gap-x-3 py-2">
            <span className="min-w-0 flex-1">
              <span className="block text-cap text-ink3">{offer.name}</span>
              <span className="num flex flex-wrap items-center gap-x-1.5 font-medium">
                <del className="text-ink2 decoration-1">{offer.before}</del>
                <ArrowRight size={14} aria-hidden="true" className="text-ink3" />
                <ins className="no-underline">{offer.after}</ins>
              </span>
            </span>
            <Button
              variant={offers.length === 1 ? 'primary' : 'outline'}
              isBusy={take.isPending}
              onClick={() => take.mutate(offer)}
            >
              Take it
              <span className="sr-only">
                : {offer.name} {offer.after}
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <p className="pb-1.5 text-cap text-ink3">Nothing changes until you take it.</p>
    </section>
  )
}
