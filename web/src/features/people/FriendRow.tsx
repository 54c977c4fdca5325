import type { Friend } from '@fitai/contract'
import { Ban, BellOff, Ellipsis, Radio, UserMinus } from 'lucide-react'
import { useState } from 'react'
import { Chip } from '../../ui/Chip.tsx'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import { Confirm } from '../../ui/Sheet.tsx'
import { useBlock, useChangeFriend, useRemoveFriend } from './friends.ts'
import { PersonName } from './PersonName.tsx'

export function FriendRow({ friend }: { friend: Friend }) {
  const { isMuted, isTogether, sharesLive } = friend
  const together = isTogether ? 'You train together' : sharesLive ? 'Sees you train' : undefined
  return (
    <li className="flex items-center gap-2">
      <PersonName person={friend} {...(together && { note: together })} />
      {isMuted && <Chip>Muted</Chip>}
      <FriendMenu friend={friend} />
    </li>
  )
}

/** What is between you: news, training together, and the end of it. */
export function FriendMenu({ friend }: { friend: Friend }) {
  const { id, name, isMuted, sharesLive } = friend
  const [asks, setAsks] = useState<'remove' | 'block'>()
  const close = () => setAsks(undefined)
  const change = useChangeFriend(id)
  const remove = useRemoveFriend(friend, { onDone: close })
  const block = useBlock(friend, { onDone: close })
  return (
    <>
      <Menu
        name="More"
        label={`More about ${name}`}
        triggerClass="grid size-11 place-items-center rounded-cell text-ink2 hover:bg-raised"
        trigger={<Ellipsis size={20} aria-hidden="true" />}
      >
        <MenuItem onClick={() => change.mutate({ sharesLive: !sharesLive })}>
          <Radio size={18} className="text-ink2" aria-hidden="true" />
          {sharesLive ? 'Train alone' : 'Train together'}
        </MenuItem>
        <MenuItem onClick={() => change.mutate({ isMuted: !isMuted })}>
          <BellOff size={18} className="text-ink2" aria-hidden="true" />
          {isMuted ? 'Show their news' : 'Mute their news'}
        </MenuItem>
        <MenuItem onClick={() => setAsks('remove')}>
          <UserMinus size={18} className="text-ink2" aria-hidden="true" />
          End the friendship
        </MenuItem>
        <MenuItem onClick={() => setAsks('block')}>
          <Ban size={18} className="text-ink2" aria-hidden="true" />
          Block
        </MenuItem>
      </Menu>
      <Confirm
        title={`End the friendship with ${name}?`}
        text="They are not told. Each of you sees only what the other shows to everybody."
        action="End it"
        isOpen={asks === 'remove'}
        isBusy={remove.isPending}
        onConfirm={() => remove.mutate()}
        onClose={close}
      />
      <BlockConfirm
        person={friend}
        isOpen={asks === 'block'}
        isBusy={block.isPending}
        onConfirm={() => block.mutate()}
        onClose={close}
      />
    </>
  )
}

type BlockProps = {
  person: { name: string }
  isOpen: boolean
  isBusy: boolean
  onConfirm: () => void
  onClose: () => void
}

export function BlockConfirm({ person: { name }, ...rest }: BlockProps) {
  return (
    <Confirm
      title={`Block ${name}?`}
      text="Neither of you is there for the other any more: no profile, news, comments or leaderboards. They are not told."
      action="Block"
      {...rest}
    />
  )
}
