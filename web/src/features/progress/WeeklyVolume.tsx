import { dateOfDay, dayNumber, fromKg, mondayOf, type WeightUnit } from '@fitai/domain'
import { count, fullDay, massText, shortDay, shortMonth } from '../../format.ts'
import { Card, CardTitle } from '../../ui/Card.tsx'
import { BarChart } from '../../ui/charts/BarChart.tsx'

type Props = { weeks: readonly { weekStart: string; volumeKg: number }[]; unit: WeightUnit; today: string }

const shownWeeks = 12

/** The last twelve weeks, weeks without training as gaps. */
export function WeeklyVolume({ weeks, unit, today }: Props) {
  const thisMonday = mondayOf(today)
  const mondays = Array.from({ length: shownWeeks }, (_, week) =>
    dateOfDay(dayNumber(thisMonday) - 7 * (shownWeeks - 1 - week)),
  )
  const volumes = new Map(weeks.map((week) => [week.weekStart, week.volumeKg]))
  const bars = mondays.map((monday) => ({
    name: `Week of ${fullDay(monday)}`,
    // A month is named at its first week.
    tick: Number(monday.slice(8)) <= 7 ? shortMonth(monday) : '',
    value: fromKg(volumes.get(monday) ?? 0, unit),
    isNow: monday === thisMonday,
  }))
  const trained = bars.filter((bar) => bar.value > 0).length
  const best = mondays.reduce((a, b) => ((volumes.get(b) ?? 0) > (volumes.get(a) ?? 0) ? b : a), thisMonday)
  const sentence =
    trained === 0
      ? 'No volume in the last twelve weeks.'
      : `Weekly volume over twelve weeks. The most was ${massText(volumes.get(best) ?? 0, unit)} in the week of ${shortDay(best)}. This week ${massText(volumes.get(thisMonday) ?? 0, unit)}.`
  return (
    <Card className="p-4">
      <CardTitle sub={`${unit} per week`}>Volume</CardTitle>
      <div className="mt-3">
        <BarChart bars={bars} columns={['Week', unit]} sentence={sentence} formatValue={count} />
      </div>
    </Card>
  )
}
