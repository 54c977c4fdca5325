import type { ImportPreview } from '@fitai/contract'
import type { WeightUnit } from '@fitai/domain'
import { Card, CardTitle } from '../../ui/Card.tsx'
import { Segmented } from '../../ui/Segmented.tsx'

const titles = {
  workouts: { kg: 'Weights in kilograms?', lb: 'Weights in pounds?' },
  body: { kg: 'Kilograms and centimetres?', lb: 'Pounds and inches?' },
}

type Props = { kind: ImportPreview['kind']; unit: WeightUnit; onChange: (unit: WeightUnit) => void }

/** Asks for the unit of a file that does not say it. */
export function UnitCard({ kind, unit, onChange }: Props) {
  return (
    <Card className="flex flex-wrap items-center justify-between gap-3 p-4">
      <div className="min-w-0 flex-1 basis-56">
        <CardTitle>{titles[kind][unit]}</CardTitle>
        <p className="text-label text-ink2">The file does not say its unit. Please check this guess.</p>
      </div>
      <Segmented
        label="Unit of the file"
        items={[
          { value: 'kg', label: 'kg' },
          { value: 'lb', label: 'lb' },
        ]}
        value={unit}
        onChange={onChange}
      />
    </Card>
  )
}
