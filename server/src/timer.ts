/**
 * Does something now and then, never twice at once in this process. What goes wrong is told, and tried again the next time.
 * Answers how to stop it: the work that runs is waited for.
 */
export function every(
  seconds: number,
  work: () => Promise<unknown>,
  onError: (error: unknown) => void,
): () => Promise<void> {
  let running: Promise<unknown> | undefined
  const run = () => {
    running ??= work()
      .catch(onError)
      .finally(() => {
        running = undefined
      })
  }
  const timer = setInterval(run, seconds * 1000)
  return async () => {
    clearInterval(timer)
    await running
  }
}
