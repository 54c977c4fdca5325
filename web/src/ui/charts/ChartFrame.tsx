import { type ReactNode, useState } from 'react'
import { useWidth } from './useWidth.ts'

/** The numbers of a chart: the first column names, the others count. */
export type ChartTable = { columns: readonly string[]; rows: readonly (readonly string[])[] }

type Props = {
  /** In CSS pixels; of the width, where it follows from it. */
  height: number | ((width: number) => number)
  table: ChartTable
  /** Beside the switch to the table. */
  footer?: ReactNode
  children: (width: number) => ReactNode
}

/** A chart as a picture with a sentence, or the same numbers as a table. */
export function ChartFrame({ height, table, footer, children }: Props) {
  const [ref, width] = useWidth()
  const [isTable, setIsTable] = useState(false)
  const tall = typeof height === 'number' ? height : height(width)
  return (
    <div className="min-w-0">
      {/* Stays, so that its width is known when the table is closed. */}
      <div ref={ref} style={{ height: isTable ? 0 : tall }}>
        {width > 0 && !isTable && children(width)}
      </div>
      {isTable && <Table table={table} height={tall} />}
      <div className="-mb-2 flex items-center justify-between gap-3">
        <button
          type="button"
          onClick={() => setIsTable(!isTable)}
          className="-ml-2 h-11 shrink-0 rounded-cell px-2 text-cap font-medium text-ink2 hover:text-ink"
        >
          {isTable ? 'Show as chart' : 'Show as table'}
        </button>
        {footer}
      </div>
    </div>
  )
}

function Table({ table: { columns, rows }, height }: { table: ChartTable; height: number }) {
  const [head, ...others] = columns
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section aria-label="Data" tabIndex={0} className="overflow-auto" style={{ height }}>
      <table className="num w-full text-label">
        <thead className="sticky top-0 bg-surface text-left text-ink3">
          <tr>
            <th className="py-1.5 pr-3 font-medium">{head}</th>
            {others.map((name) => (
              <th key={name} className="py-1.5 pl-3 text-right font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...values], index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two sessions of a day look the same
            <tr key={index} className="border-t border-line">
              <td className="py-1.5 pr-3 whitespace-nowrap text-ink2">{name}</td>
              {values.map((value, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column has nothing but its place
                <td key={column} className="py-1.5 pl-3 text-right font-medium whitespace-nowrap">
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

type PictureProps = { width: number; height: number; sentence: string; children: ReactNode }

export function Picture({ width, height, sentence, children }: PictureProps) {
  return (
    <svg width={width} height={height} role="img" aria-label={sentence} className="block">
      {children}
    </svg>
  )
}
