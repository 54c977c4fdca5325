import { readImport } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import { Loaded } from '../../Loaded.tsx'
import { queryClient, read } from '../../queries.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { SkeletonList } from '../../ui/states.tsx'
import { Export } from './Export.tsx'
import { FileDrop } from './FileDrop.tsx'
import { Preview } from './Preview.tsx'
import { Result } from './Result.tsx'

/** From a file to a history: choose, look, apply, and back again. The import's id is in the address. */
export function ImportPage({ importId }: { importId: string | undefined }) {
  const navigate = useNavigate()
  return (
    <Page
      title="Import and export"
      back={
        <Link to="/training" className={buttonClass({ variant: 'ghost', className: 'px-2' })}>
          <ChevronLeft size={18} aria-hidden="true" />
          Training
        </Link>
      }
    >
      {importId === undefined ? (
        <div className="flex flex-col gap-6">
          <FileDrop
            onRead={(preview) => {
              queryClient.setQueryData(read(readImport, { params: { id: preview.id } }).queryKey, preview)
              void navigate({ to: '/training/import', search: { id: preview.id } })
            }}
          />
          <Export />
        </div>
      ) : (
        <Chosen key={importId} importId={importId} />
      )}
    </Page>
  )
}

function Chosen({ importId }: { importId: string }) {
  const preview = useQuery(read(readImport, { params: { id: importId } }))
  return (
    <Loaded query={preview} waiting={<SkeletonList lines={4} className="h-24" />}>
      {(loaded) => (loaded.status === 'preview' ? <Preview preview={loaded} /> : <Result done={loaded} />)}
    </Loaded>
  )
}
