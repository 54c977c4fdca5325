import type { BodyProgress } from '@fitai/contract'
import { count } from '../../format.ts'
import { Card } from '../../ui/Card.tsx'
import { MissingNote } from './MissingNote.tsx'
import { tenth } from './scale.ts'

type Figure = BodyProgress['bodyMassIndex']

/** What follows from weight, height, age and tape, each with whose formula it is. */
export function BodyFacts({ data }: { data: BodyProgress }) {
  return (
    <div className="grid grid-cols-1 gap-3 min-[400px]:grid-cols-2 lg:grid-cols-4">
      <Fact name="Body fat by tape" figure={data.navyBodyFat} format={tenth} unit="%" note="±3 to 4 points" />
      <Fact
        name="Fat-free mass index"
        figure={data.fatFreeMassIndex}
        format={tenth}
        unit="kg/m²"
        note="what is not fat ÷ height²"
      />
      <Fact name="Body mass index" figure={data.bodyMassIndex} format={tenth} unit="kg/m²" note="knows no muscle" />
      <Fact name="Energy at rest" figure={data.basalMetabolicRateKcal} format={count} unit="kcal a day" note="±10 %" />
    </div>
  )
}

type Props = { name: string; figure: Figure; format: (value: number) => string; unit: string; note: string }

function Fact({ name, figure: { value, missing, source }, format, unit, note }: Props) {
  return (
    <Card className="px-4 py-3">
      <h2 className="text-label text-ink2">{name}</h2>
      {value === null ? (
        <MissingNote missing={missing} className="mt-1.5" />
      ) : (
        <>
          <p className="hero mt-0.5 text-[1.625rem] leading-8 font-semibold">
            {format(value)}
            <span className="ml-1 text-body font-medium tracking-normal text-ink3">{unit}</span>
          </p>
          <p className="mt-0.5 text-cap text-ink3">
            {note} · {source}
          </p>
        </>
      )}
    </Card>
  )
}
