import { mass, span } from '../../format.ts'
import { useAccount } from '../../session.ts'
import { Figure } from '../../ui/Figure.tsx'

type Props = { sets: number; volumeKg: number; seconds: number | null; records: number }

/** What a workout amounts to. */
export function Figures({ sets, volumeKg, seconds, records }: Props) {
  const volume = mass(volumeKg, useAccount().weightUnit)
  return (
    <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
      <Figure label="Sets" value={String(sets)} />
      <Figure label="Volume" value={volume.value} unit={volume.unit} />
      <Figure label="Time" value={seconds ? span(seconds) : '–'} />
      <Figure label="Records" value={String(records)} />
    </div>
  )
}
