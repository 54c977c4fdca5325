import type { BodyProgress } from '@fitai/contract'
import { useState } from 'react'
import { fullDay, number, signed } from '../../format.ts'
import { One } from '../../ui/Choices.tsx'
import { LineChart } from '../../ui/charts/LineChart.tsx'
import { kindName } from './body-draft.ts'
import { Panel } from './Panel.tsx'
import { dayOfTime, tenth, timeOf } from './scale.ts'

/** One place of the tape, or a kind of one's own, over time. */
export function Measurements({ measurements }: { measurements: BodyProgress['measurements'] }) {
  const [kind, setKind] = useState<string>()
  const shown = measurements.find((one) => one.kind === kind) ?? measurements[0]
  const last = shown?.values.at(-1)
  return (
    <Panel title="Measurements" sub={shown?.unit}>
      {shown && last ? (
        <>
          <div className="mt-3">
            <One
              label="What was measured"
              hidesLabel
              items={measurements.map((one) => ({ value: one.kind, name: kindName(one.kind) }))}
              value={shown.kind}
              onChange={setKind}
            />
          </div>
          {shown.change !== null && shown.values.length > 1 && (
            <p className="num mt-3 text-label text-ink2">
              {signed(shown.change, tenth)} {shown.unit} in this time
            </p>
          )}
          <div className="mt-3">
            <LineChart
              lines={[
                {
                  name: kindName(shown.kind),
                  points: shown.values.map(({ date, value }) => ({ t: timeOf(date), v: value })),
                },
              ]}
              unit={shown.unit}
              height={200}
              sentence={`${kindName(shown.kind)}: ${number(last.value)} ${shown.unit} on ${fullDay(last.date)}.`}
              formatDay={(t) => fullDay(dayOfTime(t))}
              formatValue={tenth}
            />
          </div>
        </>
      ) : (
        <p className="mt-2 mb-1 text-label text-ink2">
          Nothing in this time. Waist, hips, arms, or a kind of your own: add it with your weight.
        </p>
      )}
    </Panel>
  )
}
