import { progressInsights } from '@fitai/contract'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link, type LinkProps } from '@tanstack/react-router'
import { ArrowRight, Lightbulb } from 'lucide-react'
import { call } from '../../api.ts'
import { Card, CardTitle } from '../../ui/Card.tsx'
import { More } from '../../ui/Choices.tsx'
import { pageOf } from './evidence.ts'
import { WrittenBy } from './Head.tsx'

type Reply = (typeof progressInsights)['reply']['_output']

/** A model may put it into words, and a day has only so many questions: it is asked once an hour. */
const insightsQuery = queryOptions({
  queryKey: [progressInsights.path],
  queryFn: () => call(progressInsights, { body: { range: '12w', engine: 'auto' } }),
  staleTime: 3_600_000,
  gcTime: 3_600_000,
  refetchOnWindowFocus: false,
})

const openClaims = 3

/** What the log says, claim by claim, each with the page it can be seen on. Without an answer there is no card. */
export function Insights() {
  const { data } = useQuery(insightsQuery)
  if (!data) return null
  return (
    <Card aria-label="What your log says" className="p-4 pb-3">
      <CardTitle sub="12 weeks">What your log says</CardTitle>
      <p className="mt-2 text-row font-semibold tracking-[-.01em] text-pretty">{data.summary}</p>
      <Claims insights={data.insights.slice(0, openClaims)} />
      {data.insights.length > openClaims && (
        <div className="border-t border-line pt-3">
          <More label="More from your log" chosen={data.insights.length - openClaims}>
            <Claims insights={data.insights.slice(openClaims)} />
          </More>
        </div>
      )}
      <footer className="mt-2 flex flex-col gap-1 border-t border-line pt-3 text-label text-ink2">
        <WrittenBy engine={data.engine} basis={undefined} />
        {data.engine.notice && <p>{data.engine.notice}</p>}
      </footer>
    </Card>
  )
}

function Claims({ insights }: Pick<Reply, 'insights'>) {
  if (insights.length === 0) return null
  return (
    <ul className="mt-2 divide-y divide-line">
      {insights.map((insight) => (
        <li key={insight.claim}>
          <Claim insight={insight} />
        </li>
      ))}
    </ul>
  )
}

function Claim({ insight }: { insight: Reply['insights'][number] }) {
  const page = pageOf(insight.evidence)
  return (
    <div className="flex flex-col gap-1.5 py-3">
      <p className="text-pretty">{insight.claim}</p>
      {insight.tips.map((tip) => (
        <p key={tip} className="flex items-start gap-2.5 text-label text-ink2">
          <Lightbulb size={15} aria-hidden="true" className="mt-0.5 shrink-0 text-volt-text" />
          {tip}
        </p>
      ))}
      <div className="-mb-1.5 flex flex-wrap items-center justify-between gap-x-3">
        <p className="num text-cap text-ink3">{insight.basis}</p>
        <Evidence {...page} claim={insight.claim} />
      </div>
    </div>
  )
}

function Evidence({ claim, ...link }: LinkProps & { claim: string }) {
  return (
    <Link
      {...link}
      className="-mr-2 ml-auto inline-flex h-11 items-center gap-1 rounded-cell px-2 text-label font-medium text-ink2 hover:text-ink"
    >
      See it
      <span className="sr-only">: {claim}</span>
      <ArrowRight size={15} aria-hidden="true" />
    </Link>
  )
}
