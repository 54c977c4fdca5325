import { applyImport, type ImportPreview, readImport } from '@fitai/contract'
import type { WeightUnit } from '@fitai/domain'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { queryClient, read, trainingChanged } from '../../queries.ts'
import type { Correction } from './Matches.tsx'

/** Adds a file that was looked at. The unit counts where the file does not say it. */
export function useApply(preview: ImportPreview, unit: WeightUnit, corrections: ReadonlyMap<string, Correction>) {
  return useMutation({
    mutationFn: () =>
      call(applyImport, {
        params: { id: preview.id },
        body: {
          ...(!preview.unit.isStated && { unit }),
          exercises: [...corrections].map(([name, { exerciseId }]) => ({ name, exerciseId })),
        },
      }),
    onSuccess: async (applied) => {
      await trainingChanged()
      queryClient.setQueryData(read(readImport, { params: { id: preview.id } }).queryKey, applied)
      window.scrollTo({ top: 0 })
    },
  })
}
