import type { Range } from '@fitai/contract'
import type { WeightUnit } from '@fitai/domain'
import { BandLegend, BarChart } from '../../ui/charts/BarChart.tsx'
import { asSearch } from './address.ts'
import { Details, Panel } from './Panel.tsx'
import { whyVolume } from './questions.ts'
import type { VolumeReply } from './replies.ts'
import { volumeScale } from './scale.ts'
import { barsOf, barsSentence, sinceFirst, usualBand } from './volume-bars.ts'

type Props = { data: VolumeReply; range: Range; unit: WeightUnit }

/** What was lifted each week or month, against the middle half of them. */
export function VolumeCard({ data: { buckets: all, bucket }, range, unit }: Props) {
  const buckets = sinceFirst(all)
  const scale = volumeScale(Math.max(0, ...buckets.map(({ volumeKg }) => volumeKg)), unit)
  const bars = barsOf(buckets, bucket, ({ volumeKg }) => scale.of(volumeKg))
  const band = usualBand(
    bars.map(({ value }) => value),
    scale.format,
  )
  return (
    <Panel
      title="Volume"
      sub={`${scale.unit} per ${bucket}`}
      right={band && <BandLegend band={band} />}
      why={{ question: whyVolume({ range }), figures: ['buckets', 'totals.volumeKg'] }}
    >
      <div className="mt-3 flex flex-1 flex-col justify-end">
        <BarChart
          bars={bars}
          band={band}
          columns={[bucket === 'week' ? 'Week' : 'Month', scale.unit]}
          unit={scale.unit}
          formatValue={scale.format}
          sentence={barsSentence(
            'Volume',
            bars,
            buckets.map(({ start }) => start),
            scale.unit,
            bucket,
            scale.format,
          )}
          footer={<Details to="/progress/volume" search={asSearch(range)} label="Volume" />}
        />
      </div>
    </Panel>
  )
}
