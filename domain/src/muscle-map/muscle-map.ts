import { type Muscle, muscles } from '../exercise.ts'
import { figure, type HalfFigure, type View, viewBox, views } from './figure.ts'

export type MuscleMap = {
  primary: readonly Muscle[]
  secondary: readonly Muscle[]
  view: View | 'both'
  theme: 'light' | 'dark' | 'auto'
  title: string
  /** Begins every id and class: letters, digits and hyphens, another one for each map inlined in a page. */
  idPrefix?: string
}

// The tokens of the web app as hex, because many image viewers do not know oklch().
const colours = {
  light: { body: '#e7eaed', detail: '#dfe3e7', rest: '#d3d8dd', primary: '#528600', secondary: '#b4d665' },
  dark: { body: '#24282c', detail: '#2d3237', rest: '#393f45', primary: '#c8f24a', secondary: '#54702a' },
}

const inWords = (muscles: readonly Muscle[]) => muscles.map((muscle) => muscle.replaceAll('_', ' ')).join(', ')

/** The views, front first, on which at least one of the muscles is drawn; none for no muscles. */
export const viewsOf = (muscles: readonly Muscle[]): View[] =>
  views.filter((view) => muscles.some((muscle) => figure[view].muscles[muscle]))

/** What the map shows, in words, each muscle once: 'Primary: chest. Secondary: triceps, front delts.' */
export function muscleMapText(primary: readonly Muscle[], secondary: readonly Muscle[]): string {
  const first = [...new Set(primary)]
  const second = [...new Set(secondary)].filter((muscle) => !first.includes(muscle))
  const sentences = [
    ...(first.length > 0 ? [`Primary: ${inWords(first)}.`] : []),
    ...(second.length > 0 ? [`Secondary: ${inWords(second)}.`] : []),
  ]
  return sentences.length > 0 ? sentences.join(' ') : 'No muscles marked.'
}

/**
 * A complete SVG document under 30 KB of the body with its trained muscles: primary filled, secondary weaker and hatched,
 * so that colour is not needed to tell them apart. A muscle in both counts as primary. The same input gives the same text.
 */
export function muscleMapSvg({ primary, secondary, view, theme, title, idPrefix = 'm' }: MuscleMap): string {
  const shown = view === 'both' ? views : [view]
  const halves = shown.map((each, index) => {
    const half = halfSvg(figure[each], primary, secondary, idPrefix)
    const id = `${idPrefix}-${each}`
    const mirrored = `<use href="#${id}" transform="matrix(-1 0 0 1 ${viewBox.width} 0)"/>`
    return `<g transform="translate(${index * viewBox.width} 0)"><g id="${id}">${half}</g>${mirrored}</g>`
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${shown.length * viewBox.width} ${viewBox.height}"`,
    ` role="img" aria-labelledby="${idPrefix}-title ${idPrefix}-desc">`,
    `<title id="${idPrefix}-title">${escaped(title)}</title>`,
    `<desc id="${idPrefix}-desc">${escaped(muscleMapText(primary, secondary))}</desc>`,
    `<style>${styleOf(theme, idPrefix)}</style>`,
    `<defs><pattern id="${idPrefix}-hatch" width="4.4" height="4.4" patternUnits="userSpaceOnUse"`,
    ` patternTransform="rotate(-45)"><rect class="${idPrefix}-weak" width="4.4" height="4.4"/>`,
    `<rect class="${idPrefix}-line" width="4.4" height="1.1"/></pattern></defs>`,
    ...halves,
    '</svg>',
  ].join('')
}

function halfSvg(half: HalfFigure, primary: readonly Muscle[], secondary: readonly Muscle[], idPrefix: string): string {
  const marked = { rest: '', secondary: '', primary: '' }
  for (const muscle of muscles) {
    const paths = half.muscles[muscle] ?? []
    const mark = primary.includes(muscle) ? 'primary' : secondary.includes(muscle) ? 'secondary' : 'rest'
    marked[mark] += paths.join('')
  }
  const layers = { body: half.outline, detail: half.details.join(''), ...marked }
  return Object.entries(layers)
    .filter(([, path]) => path !== '')
    .map(([name, path]) => `<path class="${idPrefix}-${name}" d="${path}"/>`)
    .join('')
}

function styleOf(theme: MuscleMap['theme'], idPrefix: string): string {
  const p = `.${idPrefix}-`
  const fills = ({ body, detail, rest, primary, secondary }: (typeof colours)['light']) =>
    [
      `${p}body{fill:${body}}${p}detail{fill:${detail}}${p}rest{fill:${rest}}${p}primary,${p}line{fill:${primary}}`,
      `${p}weak{fill:${secondary}}${p}detail,${p}rest,${p}primary,${p}secondary{stroke:${body}}`,
    ].join('')
  // The stroke in the colour of the body is the gap between two muscles that share an edge.
  const common = `${p}secondary{fill:url(#${idPrefix}-hatch)}${p}detail,${p}rest,${p}primary,${p}secondary{stroke-width:1.2}`
  if (theme !== 'auto') return common + fills(colours[theme])
  return `${common}${fills(colours.light)}@media (prefers-color-scheme:dark){${fills(colours.dark)}}`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

// A character that XML does not allow, such as a stray control character in a pasted title, would break the document.
const escaped = (text: string) =>
  text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '')
