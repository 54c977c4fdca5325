/**
 * A plan as a model writes it: ids and numbers, of which any may be missing or wrong. It has no loads: those come from
 * the log.
 */
export type PlanDraft = { days: readonly DraftDay[]; reasoning?: string | undefined }

export type DraftDay = { name?: string | undefined; items: readonly DraftItem[] }

export type DraftItem = {
  slug: string
  sets?: number | undefined
  repsMin?: number | undefined
  repsMax?: number | undefined
  restSeconds?: number | undefined
  rir?: number | undefined
  note?: string | undefined
  why?: string | undefined
}
