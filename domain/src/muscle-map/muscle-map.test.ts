import { expect, test } from 'vitest'
import { muscles } from '../exercise.ts'
import { figure, type View, viewBox, views } from './figure.ts'
import { type MuscleMap, muscleMapSvg, muscleMapText, viewsOf } from './muscle-map.ts'

const benchPress: MuscleMap = {
  primary: ['chest'],
  secondary: ['triceps', 'front_delts'],
  view: 'both',
  theme: 'auto',
  title: 'Bench press',
}

const pathsOf = (view: View) => {
  const { outline, details, muscles } = figure[view]
  return [outline, ...details, ...Object.values(muscles).flat()]
}

const tag = /<(\/?)([a-z]+)(?:\s[a-zA-Z:-]+="[^"<]*")*(\/?)>/g

/** What is wrong with the tags: elements left open, the first one closed out of turn, or a bracket outside any tag. */
function unbalanced(svg: string): string[] {
  const open: string[] = []
  for (const [, closing, name, empty] of svg.matchAll(tag)) {
    if (closing === '/') {
      if (open.pop() !== name) return [`</${name}>`]
    } else if (empty !== '/') open.push(`${name}`)
  }
  return [...open, ...(svg.replaceAll(tag, '').match(/[<>]/g) ?? [])]
}

const fillOf = (svg: string, name: string) =>
  svg.match(new RegExp(`\\.m-${name}[^{}]*\\{fill:(#[0-9a-f]{6})`))?.[1] ?? ''
const classOf = (svg: string, path: string) =>
  [...svg.matchAll(/<path class="m-([a-z]+)" d="([^"]*)"/g)].find(([, , d]) => d?.includes(path))?.[1]

/** WCAG 2.2 relative luminance of #rrggbb. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

test.each(muscles)('%s can be seen in at least one view', (muscle) => {
  expect(viewsOf([muscle])).not.toEqual([])
})

test('a muscle is drawn where a coach looks for it', () => {
  expect(viewsOf(['biceps'])).toEqual(['front'])
  expect(viewsOf(['hamstrings'])).toEqual(['back'])
  expect(viewsOf(['hamstrings', 'biceps'])).toEqual(['front', 'back'])
  for (const muscle of ['traps', 'side_delts', 'forearms', 'calves', 'neck', 'lats', 'abductors'] as const) {
    expect(viewsOf([muscle])).toEqual(['front', 'back'])
  }
  expect(viewsOf([])).toEqual([])
})

test.each(views)('nothing in the %s view leaves its box, and no muscle crosses the centre line', (view) => {
  const centre = viewBox.width / 2

  for (const path of pathsOf(view)) {
    expect(path).toMatch(/^M(-?\d+(\.\d)?|[ MLCQZ])+Z$/)
    const numbers = [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map(([number]) => Number(number))
    expect(numbers.length % 2).toBe(0)
    const reach = path === figure[view].outline ? centre + 0.6 : centre
    numbers.forEach((number, index) => {
      expect(number).toBeGreaterThanOrEqual(0)
      expect(number).toBeLessThanOrEqual(index % 2 === 0 ? reach : viewBox.height)
    })
  }
})

test.each(['front', 'back', 'both'] as const)(
  'the map of view %s is well-formed and small, whatever is marked',
  (view) => {
    const maps = [
      muscleMapSvg({ ...benchPress, view }),
      muscleMapSvg({ ...benchPress, view, primary: muscles, secondary: [] }),
      muscleMapSvg({ ...benchPress, view, primary: [], secondary: [] }),
      muscleMapSvg({ ...benchPress, view, primary: ['quads'], secondary: muscles, idPrefix: 'another-map' }),
    ]

    for (const svg of maps) {
      expect(unbalanced(svg)).toEqual([])
      expect(svg.length).toBeLessThan(30_000)
      expect(svg).not.toMatch(/<script|https?:(?!\/\/www\.w3\.org\/2000\/svg")|font|undefined|NaN/)
    }
  },
)

test('the map says in words what it shows', () => {
  const svg = muscleMapSvg(benchPress)

  expect(svg).toContain('role="img" aria-labelledby="m-title m-desc"')
  expect(svg).toContain('<title id="m-title">Bench press</title>')
  expect(svg).toContain('<desc id="m-desc">Primary: chest. Secondary: triceps, front delts.</desc>')
})

test('the words name each muscle once, as primary where it is both', () => {
  expect(muscleMapText(['chest', 'chest'], ['front_delts', 'chest'])).toBe('Primary: chest. Secondary: front delts.')
  expect(muscleMapText([], ['hip_flexors'])).toBe('Secondary: hip flexors.')
  expect(muscleMapText([], [])).toBe('No muscles marked.')
})

test('a title cannot break out of its element', () => {
  const svg = muscleMapSvg({ ...benchPress, title: `</title><b> & "it's" \u0000\ud800` })

  expect(svg).toContain('<title id="m-title">&lt;/title&gt;&lt;b&gt; &amp; &quot;it&#39;s&quot; </title>')
  expect(unbalanced(svg)).toEqual([])
})

test('a muscle that is primary and secondary is drawn as primary', () => {
  const svg = muscleMapSvg({ ...benchPress, primary: ['chest'], secondary: ['chest', 'front_delts'] })

  const { chest = [], front_delts = [], quads = [] } = figure.front.muscles
  for (const path of chest) expect(classOf(svg, path)).toBe('primary')
  for (const path of front_delts) expect(classOf(svg, path)).toBe('secondary')
  for (const path of quads) expect(classOf(svg, path)).toBe('rest')
})

test('the same marks give the same text', () => {
  expect(muscleMapSvg(benchPress)).toBe(muscleMapSvg({ ...benchPress }))
})

test('two maps in one page share no id and no class', () => {
  const namesOf = (svg: string) => [...svg.matchAll(/(?:id|class)="([^"]+)"/g)].map(([, name]) => name)

  const first = namesOf(muscleMapSvg({ ...benchPress, idPrefix: 'a' }))
  const second = namesOf(muscleMapSvg({ ...benchPress, idPrefix: 'b' }))

  expect(first.filter((name) => second.includes(name))).toEqual([])
})

test.each(['light', 'dark'] as const)('in the %s theme primary stands out from the neutral by 3 to 1', (theme) => {
  const svg = muscleMapSvg({ ...benchPress, theme })

  expect(contrast(fillOf(svg, 'primary'), fillOf(svg, 'rest'))).toBeGreaterThanOrEqual(3)
  expect(contrast(fillOf(svg, 'primary'), fillOf(svg, 'weak'))).toBeGreaterThanOrEqual(2.4)
})

test('only the automatic theme follows the device', () => {
  expect(muscleMapSvg(benchPress)).toContain('@media (prefers-color-scheme:dark)')
  expect(muscleMapSvg({ ...benchPress, theme: 'dark' })).not.toContain('@media')
})
