const day = (back: number) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10)
const halves = `from=${day(365)}&to=${day(183)}&otherFrom=${day(182)}&otherTo=${day(0)}`

/** What is asked of analytics, goals and achievements: as it is asked without a word more, and over all the years where there is a range. */
export const routes: readonly string[] = [
  '/progress',
  '/progress/records',
  `/progress/body?from=${day(84)}`,
  ...['/progress/strength', '/analytics/overview', '/analytics/strength', '/analytics/volume', '/analytics/frequency']
    .concat(['/analytics/trends', '/analytics/muscles', '/analytics/intensity'])
    .flatMap((path) => [path, `${path}?range=1y`, `${path}?range=all`]),
  '/analytics/recovery',
  '/analytics/best-time',
  '/analytics/effectiveness',
  `/analytics/compare?${halves}`,
  `/analytics/year/${new Date().getFullYear()}`,
  '/analytics/sets?limit=20',
  '/goals/progress',
  '/achievements',
]
