import pg from 'pg'

const mostNames = 200
const asked = new Set<string>()
const names = new Map<string, string>()

/** A statement gets a name when it is asked a second time; those that are made for their number of rows stay few. */
function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= mostNames) return known
  if (asked.has(text)) names.set(text, `s${names.size}`)
  else if (asked.size < 10 * mostNames) asked.add(text)
  return names.get(text)
}

/** Has PostgreSQL keep the statements that come again, which saves it parsing and planning them each time. */
export class PreparingClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config)
    const query = this.query.bind(this) as (...sent: unknown[]) => unknown
    this.query = ((text: unknown, values: unknown, ...rest: unknown[]) => {
      const isPlain = typeof text === 'string' && Array.isArray(values) && values.length > 0
      const name = isPlain ? nameOf(text) : undefined
      return name === undefined ? query(text, values, ...rest) : query({ name, text, values })
    }) as typeof this.query
  }
}
