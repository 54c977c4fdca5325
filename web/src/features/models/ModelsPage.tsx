import { changeModelSettings, type ModelSettings, readModelSettings } from '@fitai/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { Loaded } from '../../Loaded.tsx'
import { queryClient, read } from '../../queries.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Problem, SkeletonList } from '../../ui/states.tsx'
import { ExactlySent } from './ExactlySent.tsx'
import { OwnModel } from './OwnModel.tsx'
import { Refused } from './Refused.tsx'
import { TestModel } from './TestModel.tsx'
import { WhoImproves } from './WhoImproves.tsx'

const settingsQuery = read(readModelSettings, {})

/** Who improves plans, what it is sent, and what never comes again. */
export function ModelsPage() {
  const settings = useQuery(settingsQuery)
  return (
    <Page
      title="Coach and models"
      back={
        <Link to="/settings" className={buttonClass({ variant: 'ghost', className: 'px-2' })}>
          <ChevronLeft size={18} aria-hidden="true" />
          Settings
        </Link>
      }
    >
      <div className="flex max-w-2xl flex-col gap-3">
        <Loaded query={settings} waiting={<SkeletonList lines={3} className="h-40" />}>
          {(loaded) => <Models settings={loaded} />}
        </Loaded>
        <Refused />
      </div>
    </Page>
  )
}

function Models({ settings }: { settings: ModelSettings }) {
  const change = useMutation({
    mutationFn: (body: (typeof changeModelSettings)['body']['_input']) => call(changeModelSettings, { body }),
    onSuccess: (changed) => queryClient.setQueryData(settingsQuery.queryKey, changed),
  })
  return (
    <>
      <WhoImproves
        settings={settings}
        isBusy={change.isPending}
        onAllow={(isAllowed) => change.mutate({ isAllowed })}
        test={<TestModel key={settings.engine.model} hasModel={settings.engine.model !== null} />}
      />
      {change.error && change.variables?.own === undefined && <Problem>{explain(change.error)}</Problem>}
      <OwnModel
        key={settings.own === null ? 'none' : `${settings.own.baseUrl} ${settings.own.model} ${settings.own.keyEnding}`}
        own={settings.own}
        isBusy={change.isPending}
        error={change.variables?.own === undefined ? null : change.error}
        onSave={(own) => change.mutate({ own })}
        onForget={() => change.mutate({ own: null })}
      />
      <ExactlySent />
    </>
  )
}
