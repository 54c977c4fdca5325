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

/** Nothing but the muscles, in their heat. Within the drawing, because its other half is a copy that only it reaches. */
const onlyHeat = (idPrefix: string, heat: number) =>
  `<style>.${idPrefix}-body,.${idPrefix}-detail,.${idPrefix}-rest{display:none}.${idPrefix}-primary{fill:var(--h${heat})}</style></svg>`

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
      className={cx('[&>svg]:block [&>svg]:h-auto [&>svg]:w-full', heat && 'absolute inset-0')}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a drawing of our own
      dangerouslySetInnerHTML={{ __html: heat ? svg.replace('</svg>', onlyHeat(idPrefix, heat)) : svg }}
    />
  )
}
