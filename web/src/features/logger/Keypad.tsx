import { Check, ChevronRight, Delete, Minus, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { number } from '../../format.ts'
import { Button } from '../../ui/Button.tsx'

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const
const decimalSign = new Intl.NumberFormat().format(0.5).charAt(1)

type Props = {
  label: string
  text: string
  isFresh: boolean
  step: number
  /** `:` for times, a comma or point for weights, nothing for reps. */
  sign: 'decimal' | 'colon' | 'none'
  isLast: boolean
  onType: (text: string) => void
  onStep: (by: number) => void
  onNext: () => void
}

/** The logger's own number pad: large keys, ± steps, and the same key leads on to the tick. Focus stays in the cell. */
export function Keypad({ label, text, isFresh, step, sign, isLast, onType, onStep, onNext }: Props) {
  const add = (key: string) => onType(isFresh ? key : text + key)
  const signKey = sign === 'decimal' ? decimalSign : ':'
  return (
    <section
      aria-label={`Keypad for ${label}`}
      onPointerDown={(event) => event.preventDefault()}
      className="rounded-t-sheet border-t border-line-strong bg-sheet px-3 pt-3 pb-[calc(0.75rem+env(safe-area-inset-bottom))] shadow-(--shadow-sheet)"
    >
      <div className="grid grid-cols-[1fr_1fr_1fr_1.15fr] gap-1.5">
        <div className="col-span-3 grid grid-cols-3 gap-1.5">
          {digits.map((digit) => (
            <Key key={digit} onPress={() => add(digit)}>
              {digit}
            </Key>
          ))}
          {sign === 'none' ? (
            <span />
          ) : (
            <Key label={sign === 'colon' ? 'Colon' : 'Decimal sign'} onPress={() => add(signKey)}>
              {signKey}
            </Key>
          )}
          <Key onPress={() => add('0')}>0</Key>
          <Key label="Delete digit" onPress={() => onType(isFresh ? '' : text.slice(0, -1))}>
            <Delete size={22} />
          </Key>
        </div>
        <div className="grid grid-rows-[1fr_1fr_2fr] gap-1.5">
          <Key label={`${number(step)} more`} onPress={() => onStep(step)}>
            <Plus size={18} />
            {number(step)}
          </Key>
          <Key label={`${number(step)} less`} onPress={() => onStep(-step)}>
            <Minus size={18} />
            {number(step)}
          </Key>
          <Button
            variant="primary"
            className="h-full text-row"
            tabIndex={-1}
            aria-label={isLast ? 'Complete set' : 'Next'}
            onClick={onNext}
          >
            {isLast ? <Check size={26} strokeWidth={3} /> : <ChevronRight size={26} strokeWidth={2.5} />}
          </Button>
        </div>
      </div>
    </section>
  )
}

function Key({ label, onPress, children }: { label?: string; onPress: () => void; children: ReactNode }) {
  return (
    <Button tabIndex={-1} aria-label={label} onClick={onPress} className="num h-13 gap-0.5 bg-sheet-field text-title">
      {children}
    </Button>
  )
}
