import { decideReport, listReports, type Report } from '@fitai/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Flag } from 'lucide-react'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { dayAndTime } from '../../format.ts'
import { Loaded } from '../../Loaded.tsx'
import { queryClient, read } from '../../queries.ts'
import { SettingsFrame } from '../../SettingsFrame.tsx'
import { useAccount } from '../../session.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { say } from '../../ui/say.ts'
import { EmptyState, SkeletonList } from '../../ui/states.tsx'

const query = read(listReports, { query: { limit: 50 } })
const reasonWords = { spam: 'Spam', abuse: 'Abuse', danger: 'Dangerous', other: 'Something else' }

/** What people reported, for the admin to decide; oldest first. */
export function ReportsPage() {
  const reports = useQuery(query)
  return (
    <SettingsFrame place="Reports">
      <Loaded query={reports} waiting={<SkeletonList lines={2} className="h-32 rounded-card" />}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={Flag} title="Nothing was reported" text="What people report waits here for you." />
          ) : (
            items.map((report) => <Reported key={report.id} report={report} />)
          )
        }
      </Loaded>
    </SettingsFrame>
  )
}

function Reported({ report: { id, by, about, reason, note, said, createdAt } }: { report: Report }) {
  const { timezone } = useAccount()
  const decide = useMutation({
    mutationFn: (decision: 'dismissed' | 'removed') => call(decideReport, { params: { id }, body: { decision } }),
    onSuccess: async ({ decision }) => {
      say(decision === 'removed' ? 'Out of sight for everybody but its author.' : 'Left as it is.')
      await queryClient.invalidateQueries({ queryKey: [listReports.path] })
    },
    onError: (error) => say(explain(error)),
  })
  return (
    <Card aria-label={`About ${about.name}`} className="flex flex-col gap-2 p-4">
      <p className="font-semibold">
        {reasonWords[reason]} <span className="font-normal text-ink2">by {about.name}</span>
      </p>
      {said && (
        <blockquote className="border-l-2 border-line-strong pl-3 whitespace-pre-wrap wrap-anywhere">{said}</blockquote>
      )}
      <p className="text-label text-ink2">
        Reported by {by.name}, <span className="num">{dayAndTime(createdAt, timezone)}</span>
        {note && `: ${note}`}
      </p>
      <div className="mt-1 flex gap-2">
        <Button variant="danger" disabled={decide.isPending} onClick={() => decide.mutate('removed')}>
          Take out of sight
        </Button>
        <Button disabled={decide.isPending} onClick={() => decide.mutate('dismissed')}>
          Leave it
        </Button>
      </div>
    </Card>
  )
}
