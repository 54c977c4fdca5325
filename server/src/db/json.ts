/** JSON as PostgreSQL takes it: it refuses half of a surrogate pair, of which text makes a replacement character. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_, part) => (typeof part === 'string' ? part.toWellFormed() : part))
}
