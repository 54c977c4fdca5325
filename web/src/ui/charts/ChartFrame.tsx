import { type ReactNode, useState } from 'react'
import { useWidth } from './useWidth.ts'

type Props = {
  height: number
  /** What the picture says, in a sentence. */
  sentence: string
  columns: readonly [string, string]
  rows: readonly (readonly [string, string])[]
  children: (width: number) => ReactNode
}

/** A chart as a picture with a sentence, or the same numbers as a table. */
export function ChartFrame({ height, sentence, columns, rows, children }: Props) {
  const [ref, width] = useWidth()
  const [isTable, setIsTable] = useState(false)
  return (
    <div>
      {isTable ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <section aria-label="Data" tabIndex={0} className="overflow-y-auto" style={{ height }}>
          <table className="num w-full text-label">
            <thead className="sticky top-0 bg-surface text-left text-ink3">
              <tr>
                <th className="py-1.5 font-medium">{columns[0]}</th>
                <th className="py-1.5 text-right font-medium">{columns[1]}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(([name, value], index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two sessions of a day look the same
                <tr key={index} className="border-t border-line">
                  <td className="py-1.5 text-ink2">{name}</td>
                  <td className="py-1.5 text-right font-medium">{value}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : (
        <div ref={ref} style={{ height }}>
          {width > 0 && (
            <svg width={width} height={height} role="img" aria-label={sentence} className="block">
              {children(width)}
            </svg>
          )}
        </div>
      )}
      <button
        type="button"
        onClick={() => setIsTable(!isTable)}
        className="-mb-2 -ml-2 h-11 rounded-cell px-2 text-cap font-medium text-ink2 hover:text-ink"
      >
        {isTable ? 'Show as chart' : 'Show as table'}
      </button>
    </div>
  )
}
