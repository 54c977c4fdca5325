import type { NextDay, Program } from '@fitai/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ChevronLeft, Play } from 'lucide-react'
import { useRef, useState } from 'react'
import { explain } from '../../failures.ts'
import { localDay } from '../../format.ts'
import { Loaded } from '../../Loaded.tsx'
import { currentRunQuery } from '../../programs/current-run.ts'
import { previewQuery, programQuery } from '../../programs/queries.ts'
import { useAccount } from '../../session.ts'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Problem, SkeletonList } from '../../ui/states.tsx'
import { StartLoads } from './StartLoads.tsx'
import { StartWhen } from './StartWhen.tsx'
import { areSame, daysOf } from './start-days.ts'
import { loadedLifts, proposedLoads, readLoads, type Texts } from './start-loads.ts'
import { useEnrol } from './useEnrol.ts'

/** Beginning a program: when, on which days, and with which loads. */
export function StartPage({ programId }: { programId: string }) {
  const program = useQuery(programQuery(programId))
  const weeks = Math.min(52, program.data?.weekCount ?? 1)
  const preview = useQuery({ ...previewQuery(programId, weeks), enabled: program.data !== undefined })
  const both = {
    data: program.data && preview.data && { program: program.data, days: preview.data.days },
    error: program.error ?? preview.error,
    refetch: () => Promise.all([program.refetch(), preview.refetch()]),
  }
  return (
    <Page
      title={program.data ? `Start ${program.data.name}` : 'Start'}
      back={
        <Link
          to="/training/programs/$programId"
          params={{ programId }}
          className={buttonClass({ variant: 'ghost', className: 'px-2' })}
        >
          <ChevronLeft size={18} aria-hidden="true" />
          {program.data?.name ?? 'Program'}
        </Link>
      }
    >
      <Loaded query={both} waiting={<SkeletonList lines={2} className="h-64" />}>
        {(loaded) => <StartForm {...loaded} />}
      </Loaded>
    </Page>
  )
}

function StartForm({ program, days }: { program: Program; days: readonly NextDay[] }) {
  const { weightUnit } = useAccount()
  const known = proposedLoads(program, days)
  const [when, setWhen] = useState({
    startsOn: localDay(new Date()),
    mode: 'completion' as 'completion' | 'calendar',
    days: daysOf(program.weeks),
  })
  const [as, setAs] = useState<'weight' | 'oneRepMax'>('weight')
  const [texts, setTexts] = useState<Texts>(() =>
    Object.fromEntries(loadedLifts(program).map(({ key }) => [key, String(known.get(key) ?? '')])),
  )
  const [problems, setProblems] = useState<Texts>({})
  const form = useRef<HTMLFormElement>(null)
  const enrol = useEnrol(program)
  const usual = daysOf(program.weeks)
  const hasAllDays = when.days.length === usual.length
  const chooseAs = (next: typeof as) => {
    setAs(next)
    setProblems({})
    const empty = next === 'oneRepMax'
    setTexts(
      Object.fromEntries(loadedLifts(program).map(({ key }) => [key, empty ? '' : String(known.get(key) ?? '')])),
    )
  }
  const start = () => {
    const read = readLoads(texts, as)
    setProblems(read.problems)
    if (Object.keys(read.problems).length > 0 || !hasAllDays) {
      requestAnimationFrame(() =>
        form.current?.querySelector<HTMLElement>('[aria-invalid=true], [data-wrong=true]')?.focus(),
      )
      return
    }
    enrol.mutate({ ...when, loads: read.loads, weightUnit, isOnOtherDays: !areSame(when.days, usual) })
  }
  return (
    <form
      ref={form}
      className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-2"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        start()
      }}
    >
      <StartWhen when={when} usual={usual} onChange={setWhen} />
      <div className="flex flex-col gap-4">
        <StartLoads
          {...{ program, known, as, texts, problems }}
          onAs={chooseAs}
          onText={(lift, text) => setTexts({ ...texts, [lift]: text })}
        />
        <OtherRun programId={program.id} />
        {enrol.error && <Problem>{explain(enrol.error)}</Problem>}
        <Button type="submit" variant="primary" size="lg" isBusy={enrol.isPending}>
          <Play size={18} fill="currentColor" aria-hidden="true" />
          Start program
        </Button>
      </div>
    </form>
  )
}

/** Only one program goes on at a time. */
function OtherRun({ programId }: { programId: string }) {
  const run = useQuery(currentRunQuery).data?.run
  if (!run) return null
  const isSame = run.programId === programId
  return (
    <p className="rounded-field bg-amber-soft px-3 py-2.5 text-label text-amber">
      {isSame
        ? 'You are on this program. The run so far is paused and a new one begins.'
        : `“${run.programName}” is paused. You can resume it later.`}
    </p>
  )
}
