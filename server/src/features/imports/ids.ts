import type { ReadBodyEntry, ReadWorkout } from '@fitai/domain'
import { v5 } from 'uuid'
import type { User } from '../../app.ts'

/** A name space of our own for ids that are made from what a file says: the same file gives the same ids. */
export const importNamespace = '8d0f3f52-5a0e-5f0b-8f5e-0d7b9d1a6c44'

export function importedWorkoutId(user: User, { key }: ReadWorkout): string {
  return v5(`${user.id}/workout/${key}`, importNamespace)
}

export function importedBodyId(user: User, { key }: ReadBodyEntry): string {
  return v5(`${user.id}/body/${key}`, importNamespace)
}

export const partId = (parentId: string, position: number): string => v5(`${parentId}/${position}`, importNamespace)
