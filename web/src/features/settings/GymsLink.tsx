import { Link } from '@tanstack/react-router'
import { ChevronRight, Warehouse } from 'lucide-react'
import { useGyms } from '../../gym.ts'
import { Card } from '../../ui/Card.tsx'

/** The way to the gyms, with the current one. */
export function GymsLink() {
  const current = useGyms().data?.items.find(({ isCurrent }) => isCurrent)
  return (
    <Card>
      <Link
        to="/settings/gyms"
        className="flex min-h-17 items-center gap-3 rounded-card px-4 py-3 transition hover:bg-raised"
      >
        <Warehouse size={20} aria-hidden="true" className="text-ink2" />
        <span className="min-w-0 flex-1">
          <span className="block font-semibold">Gyms</span>
          <span className="block truncate text-label text-ink3">
            {current ? current.name : 'Bars, plates, dumbbells: what your plans can use'}
          </span>
        </span>
        <ChevronRight size={18} aria-hidden="true" className="text-ink3" />
      </Link>
    </Card>
  )
}
