import type { BodyProgress } from '@fitai/contract'
import { count } from '../../format.ts'
import { Card } from '../../ui/Card.tsx'
import { type BodyFigure, whyBody } from './body-formulas.ts'
import { MissingNote } from './MissingNote.tsx'
import { tenth } from './scale.ts'
import { WhyLabel } from './Why.tsx'

type Props = { data: BodyProgress; onMeasure: () => void }

const shown = [
  { figure: 'navyBodyFat', name: 'Body fat by tape', format: tenth, unit: '%', note: '±3 to 4 points' },
  { figure: 'fatFreeMassIndex', name: 'Fat-free mass index', format: tenth, unit: 'kg/m²', note: 'What is not fat' },
  { figure: 'bodyMassIndex', name: 'Body mass index', format: tenth, unit: 'kg/m²', note: 'Knows no muscle' },
  { figure: 'basalMetabolicRateKcal', name: 'Energy at rest', format: count, unit: 'kcal a day', note: '±10 %' },
] as const satisfies readonly { figure: BodyFigure; [more: string]: unknown }[]

/** What follows from weight, height, age and tape, each with whose formula it is. */
export function BodyFacts({ data, onMeasure }: Props) {
  return (
    <div className="grid grid-cols-1 gap-3 min-[400px]:grid-cols-2 lg:grid-cols-4">
      {shown.map(({ figure, name, format, unit, note }) => {
        const { value, missing, source } = data[figure]
        return (
          <Card key={figure} className="flex flex-col items-start px-4 py-3">
            <WhyLabel name={name} question={whyBody(figure, data)} figures={[figure]} />
            {value === null ? (
              <MissingNote missing={missing} onMeasure={onMeasure} className="mt-1.5" />
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
      })}
    </div>
  )
}
