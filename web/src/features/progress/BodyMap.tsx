import { type Muscle, muscleMapSvg } from '@fitai/domain'
import { useId } from 'react'
import { useTheme } from '../../theme.ts'
import { cx } from '../../ui/cx.ts'
import { heatOf } from './muscle-words.ts'

type Props = { muscles: readonly { muscle: Muscle; sets: number }[]; sentence: string }

const heats = [1, 2, 3, 4] as const

/**
 * The body with each muscle in the colour of what it got. The map of an exercise knows two strengths, so every heat is a
 * map of its own with nothing but its muscles, one over the other.
 */
export function BodyMap({ muscles, sentence }: Props) {
  const of = (heat: number) => muscles.filter(({ sets }) => heatOf(sets) === heat).map(({ muscle }) => muscle)
  return (
    <div role="img" aria-label={sentence} className="relative">
      <Layer muscles={[]} />
      {heats.map((heat) => {
        const marked = of(heat)
        return marked.length > 0 && <Layer key={heat} muscles={marked} heat={heat} />
      })}
    </div>
  )
}

const over = 'absolute inset-0 [&_[class$=-body]]:hidden! [&_[class$=-detail]]:hidden! [&_[class$=-rest]]:hidden!'
const fills = {
  1: '[&_[class$=-primary]]:fill-(--h1)!',
  2: '[&_[class$=-primary]]:fill-(--h2)!',
  3: '[&_[class$=-primary]]:fill-(--h3)!',
  4: '[&_[class$=-primary]]:fill-(--h4)!',
}

function Layer({ muscles, heat }: { muscles: readonly Muscle[]; heat?: (typeof heats)[number] }) {
  const theme = useTheme()
  const idPrefix = `b${useId().replace(/[^a-zA-Z0-9]/g, '')}`
  const svg = muscleMapSvg({
    ...{ primary: muscles, secondary: [], view: 'both', idPrefix, title: '' },
    theme: theme === 'system' ? 'auto' : theme,
  })
  return (
    <div
      aria-hidden="true"
      className={cx('[&>svg]:block [&>svg]:h-auto [&>svg]:w-full', heat && over, heat && fills[heat])}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a drawing of our own
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  )
}
