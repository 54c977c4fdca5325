import { ApiFailure } from '@fitai/contract'

/** 1, 2, 4 … 30 seconds. */
export function backoffMs(attempt: number): number {
  return Math.min(30_000, 1000 * 2 ** attempt)
}

/**
 * Whether sending the same again can help: nobody answered, the server stumbled or is busy, or somebody has to sign in
 * first. A clear no stays a no.
 */
export function isWorthRetrying(error: unknown): boolean {
  return !(error instanceof ApiFailure) || error.status >= 500 || error.status === 401 || error.status === 429
}

type Options = { wait: (ms: number) => Promise<void>; onRetry: () => void }

/** Sends until it is answered. What is sent carries its own id, so that a lost answer never doubles it. */
export async function untilAnswered<Answer>(send: () => Promise<Answer>, { wait, onRetry }: Options): Promise<Answer> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await send()
    } catch (error) {
      if (!isWorthRetrying(error)) throw error
      onRetry()
      await wait(backoffMs(attempt))
    }
  }
}
