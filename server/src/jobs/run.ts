import type { App } from '../app.ts'

export type Job = { name: string; everyMs: number; run: (app: App) => Promise<void> }

/**
 * Runs each job again and again, in every process: what is to be done lies in the database, and whoever takes it has
 * it alone. A job that fails says so and has its next turn like any other.
 */
export function startJobs(app: App, jobs: readonly Job[]): { stop(): Promise<void> } {
  const timers = new Map<string, NodeJS.Timeout>()
  const running = new Set<Promise<void>>()
  let isStopping = false

  const turn = (job: Job): void => {
    const run = job
      .run(app)
      .catch((error: Error) => app.log({ job: job.name, problem: error.message }, 'a job failed'))
      .finally(() => {
        running.delete(run)
        if (!isStopping) timers.set(job.name, setTimeout(turn, job.everyMs, job))
      })
    running.add(run)
  }
  for (const job of jobs) turn(job)

  return {
    async stop() {
      isStopping = true
      for (const timer of timers.values()) clearTimeout(timer)
      await Promise.all(running)
    },
  }
}
