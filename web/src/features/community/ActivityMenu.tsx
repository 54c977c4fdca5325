import type { Activity } from '@fitai/contract'
import { visibilities } from '@fitai/domain'
import { CopyPlus, Ellipsis, Flag, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { visibilityWords } from '../../people/visibility.ts'
import { Menu, MenuChoice, MenuItem } from '../../ui/Menu.tsx'
import { Confirm } from '../../ui/Sheet.tsx'
import { say } from '../../ui/say.ts'
import { useChangeNews, useCopy, useDeleteNews } from './news.ts'
import { ReportSheet } from './ReportSheet.tsx'

type Props = { activity: Activity; onDeleted?: (() => void) | undefined }

/** What can be done with a piece of news: with one’s own, and with that of others. */
export function ActivityMenu({ activity, onDeleted }: Props) {
  const [asks, setAsks] = useState<'delete' | 'report'>()
  const close = () => setAsks(undefined)
  const change = useChangeNews(activity, () => say('Changed.'))
  const copy = useCopy(activity)
  const remove = useDeleteNews(activity, () => {
    close()
    onDeleted?.()
  })
  return (
    <>
      <Menu
        name="More"
        label={`More about the news of ${activity.author.name}`}
        triggerClass="grid size-11 place-items-center rounded-cell text-ink2 hover:bg-raised"
        trigger={<Ellipsis size={20} aria-hidden="true" />}
      >
        {activity.isOwn && (
          <MenuChoice
            label="Seen by"
            items={visibilities.map((value) => ({ value, label: visibilityWords[value].name }))}
            value={activity.visibility}
            onChange={(visibility) => change.mutate({ visibility })}
          />
        )}
        {activity.workout && (
          <MenuItem onClick={() => copy.mutate()}>
            <CopyPlus size={18} className="text-ink2" aria-hidden="true" />
            Copy to my templates
          </MenuItem>
        )}
        {activity.isOwn ? (
          <MenuItem onClick={() => setAsks('delete')}>
            <Trash2 size={18} className="text-ink2" aria-hidden="true" />
            Delete this news
          </MenuItem>
        ) : (
          <MenuItem onClick={() => setAsks('report')}>
            <Flag size={18} className="text-ink2" aria-hidden="true" />
            Report
          </MenuItem>
        )}
      </Menu>
      <Confirm
        title="Delete this news?"
        text={activity.workout ? 'The workout itself stays.' : 'Likes and comments go with it.'}
        action="Delete"
        isOpen={asks === 'delete'}
        isBusy={remove.isPending}
        onConfirm={() => remove.mutate()}
        onClose={close}
      />
      <ReportSheet what={{ activityId: activity.id }} isOpen={asks === 'report'} onClose={close} />
    </>
  )
}
