/** What two calls at once do to each other: what one has just seen the other deletes, or both wait for each other. */
const passing = new Set(['23503', '40P01', '40001'])

/** Does it once more where another call was in between: then it sees what that one has left. */
export async function again<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && passing.has(String(error.code)))) throw error
    return work()
  }
}
