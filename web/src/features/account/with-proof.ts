import { ApiFailure } from '@fitai/contract'

/** Does it. Where the server wants a newer proof, asks for one, and does it once more if there is one. */
export async function withProof<T>(work: () => Promise<T>, ask: () => Promise<boolean>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const isTooOld = error instanceof ApiFailure && error.code === 'confirm_first'
    if (!isTooOld || !(await ask())) throw error
    return work()
  }
}
