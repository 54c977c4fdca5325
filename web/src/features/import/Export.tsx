import { exportWorkouts } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { saveFile } from '../../save-file.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Problem } from '../../ui/states.tsx'

/** All that was ever finished, to keep or to take elsewhere. */
export function Export() {
  const saving = useMutation({ mutationFn: () => call(exportWorkouts, {}), onSuccess: saveFile })
  return (
    <Card className="flex flex-wrap items-center gap-x-4 gap-y-3 p-4">
      <div className="min-w-0 flex-1 basis-64">
        <h2 className="font-semibold">Take it with you</h2>
        <p className="text-label text-ink2">
          Every finished workout as a CSV file, a row a set, weights as you entered them. Spreadsheets, apps that read
          Strong’s files and FitAI itself open it.
        </p>
      </div>
      <Button isBusy={saving.isPending} onClick={() => saving.mutate()}>
        <Download size={17} aria-hidden="true" />
        Download
      </Button>
      {saving.error && <Problem>{explain(saving.error)}</Problem>}
    </Card>
  )
}
