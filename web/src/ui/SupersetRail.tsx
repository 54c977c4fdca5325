import { cx } from './cx.ts'

type Props = { joinsBefore?: boolean; joinsAfter?: boolean }

/** The line beside exercises that are done in turn; in one piece where they stand below each other. */
export function SupersetRail({ joinsBefore = false, joinsAfter = false }: Props) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        'absolute left-1 w-[3px] bg-c4',
        joinsBefore ? '-top-px' : 'top-2 rounded-t-full',
        joinsAfter ? 'bottom-0' : 'bottom-2 rounded-b-full',
      )}
    />
  )
}
