import type { HalfYear } from './half-a-year.ts'
import type { Judged } from './people.ts'
import type { Way } from './strangers.ts'

export type Evaluation = {
  people: readonly Judged[]
  strangers: readonly Judged[]
  said: readonly Way[]
  done: readonly Way[]
  halfYears: readonly HalfYear[]
}

/** The page that a person reads. */
export function reportOf({ people, strangers, said, done, halfYears }: Evaluation): string {
  return `# How good the coach is

Made by \`npm run eval:coach\`. Each plan is judged by the checks it must pass to leave (\`domain/src/coach/check-plan.ts\`): eleven hard ones and a quality from 0 to 100.

## Plans by the rules
| | thirty people | a thousand strangers |
| --- | --: | --: |
${rows(people, strangers)
  .map((row) => `| ${row.join(' | ')} |`)
  .join('\n')}

The thirty are written down in \`domain/test/coach/personas.json\`; the strangers are drawn at random, with any mixture of goals, tools, limits, age and past (\`domain/test/coach/anybody.ts\`). Many of those can do little, and get a plan of rest that says why: its quality is low and its safety whole.

${table(
  ['person', 'quality', 'ms'],
  people.map(({ id, quality, milliseconds }) => [id, quality.toFixed(1), milliseconds.toFixed(0)]),
)}

## Half a year of training
A simulated lifter trains 26 weeks on the plans, each week written from the log of the weeks before. Its strength follows fitness and fatigue (Banister 1975, Busso 1994, simplified; \`domain/test/coach/lifter.ts\`): it is a track to test plans on and says nothing about people. No week breaks a hard check, no muscle gets more sets than it recovers from, no load jumps by more than a tenth, and the main lifts rise.

${table(
  [
    'person',
    'goal',
    'level',
    'sessions',
    'hard checks failed',
    'quality, lowest',
    'estimated maximum of the main lifts, kg',
  ],
  halfYears.map(({ id, goal, level, sessions, failed, quality, gains }) => [
    ...[id, goal.replaceAll('_', ' '), level, `${sessions}`, `${failed}`, quality.toFixed(1)],
    gains.map(({ lift, from, to, percent }) => `${lift} ${from} → ${to} (+${percent} %)`).join('; '),
  ]),
)}

## A model that is wrong in what it says
A fake Gemini on the loopback speaks the real protocol and answers each of the thirty in each of these ways. ${share(said)}

${ways(said)}

## A model that misbehaves
${share(done)}

${ways(done)}
`
}

function rows(people: readonly Judged[], strangers: readonly Judged[]): string[][] {
  const both = (name: string, figure: (judged: readonly Judged[]) => string) => [
    name,
    figure(people),
    figure(strangers),
  ]
  return [
    both('plans', (all) => `${all.length}`),
    both('all hard checks passed', (all) => percent(all.filter(({ failed }) => failed === 0).length, all.length)),
    both('quality, average', (all) => mean(all.map(({ quality }) => quality)).toFixed(1)),
    both('quality, lowest', (all) => Math.min(...all.map(({ quality }) => quality)).toFixed(1)),
    both('ms, median', (all) => at(milliseconds(all), 0.5).toFixed(0)),
    both('ms, 95th percentile', (all) => at(milliseconds(all), 0.95).toFixed(0)),
    both('same plan for the same seed', (all) => percent(all.filter((one) => one.isReproducible).length, all.length)),
    both('another one: exercises changed, lowest share', (all) => percent(Math.min(...shares(all)), 1)),
    both('another one: all hard checks passed', (all) =>
      percent(all.filter(({ failedAgain }) => failedAgain === 0).length, all.length),
    ),
    both('another one: there is none, and it says why', (all) => {
      const possible = all.filter(({ hasExercises }) => hasExercises)
      return `${possible.length - shares(possible).length} of ${possible.length}`
    }),
  ]
}

const milliseconds = (all: readonly Judged[]) => all.map((one) => one.milliseconds)
const shares = (all: readonly Judged[]) => all.flatMap(({ changedShare }) => changedShare ?? [])

function share(all: readonly Way[]): string {
  const sum = (field: 'asked' | 'kept' | 'refused' | 'wrong') => all.reduce((total, way) => total + way[field], 0)
  const [asked, kept, refused, wrong] = [sum('asked'), sum('kept'), sum('refused'), sum('wrong')]
  return `Of ${asked} answers ${kept} were kept, as they were or mended (${percent(kept, asked)}), and ${refused} gave way to the built-in plan with a sentence why. ${wrong} ended otherwise. The slowest was over after ${Math.max(...all.map(({ slowestMs }) => slowestMs)).toFixed(0)} ms, with 300 ms to answer.`
}

function ways(all: readonly Way[]): string {
  return table(
    ['the model', 'asked', 'its plan, mended', 'built-in, and why', 'otherwise'],
    all.map(({ name, asked, kept, refused, wrong }) => [name, asked, kept, refused, wrong].map(String)),
  )
}

function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [row(head), row(head.map((_, at) => (at === 0 ? '---' : '--:'))), ...lines.map(row)].join('\n')
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(part === whole ? 0 : 1)} %`
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function at(values: readonly number[], quantile: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(quantile * sorted.length))] ?? 0
}
