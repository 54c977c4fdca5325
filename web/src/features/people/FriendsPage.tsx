import { useQuery } from '@tanstack/react-query'
import { UserPlus, Users } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { Loaded } from '../../Loaded.tsx'
import { useLive } from '../../live/useLive.ts'
import { CommunityTabs } from '../../people/CommunityTabs.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card, CardTitle } from '../../ui/Card.tsx'
import { SearchField } from '../../ui/Field.tsx'
import { Page } from '../../ui/Page.tsx'
import { EmptyState, SkeletonList } from '../../ui/states.tsx'
import { AddByCode } from './AddByCode.tsx'
import { Blocked } from './Blocked.tsx'
import { FriendRow } from './FriendRow.tsx'
import { requestsQuery, useFriends, useSearch } from './friends.ts'
import { PersonRow } from './PersonRow.tsx'
import { Received, Sent } from './Requests.tsx'
import { Username } from './Username.tsx'

/** Who is a friend, who wants to be one, and how to find others. */
export function FriendsPage() {
  useLive({ atOnce: true })
  const [text, setText] = useState('')
  const q = useDeferredValue(text.trim())
  const [isAdding, setIsAdding] = useState(false)
  return (
    <Page title="Friends">
      <CommunityTabs />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 lg:grid-cols-[minmax(0,1fr)_360px]">
        <div className="flex min-w-0 flex-col gap-3">
          <div className="flex gap-2">
            <div className="min-w-0 flex-1">
              <SearchField label="Find people" value={text} onChange={setText} />
            </div>
            <Button variant="outline" onClick={() => setIsAdding(true)}>
              <UserPlus size={17} aria-hidden="true" />
              By code
            </Button>
          </div>
          {q.length >= 2 ? <Found q={q} /> : <Friends onAdd={() => setIsAdding(true)} />}
        </div>
        <aside aria-label="About you" className="flex min-w-0 flex-col gap-3">
          <Username />
          <Blocked />
        </aside>
      </div>
      <AddByCode isOpen={isAdding} onClose={() => setIsAdding(false)} />
    </Page>
  )
}

function Found({ q }: { q: string }) {
  const found = useSearch(q)
  return (
    <Loaded query={found} waiting={<SkeletonList lines={3} className="h-16" />}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState
            icon={Users}
            title="Nobody by that name"
            text="People can be found who show their profile to everybody. Ask the others for their code."
          />
        ) : (
          <Card aria-label="Found" className="divide-y divide-line px-4">
            {items.map((person) => (
              <PersonRow key={person.id} person={person} />
            ))}
          </Card>
        )
      }
    </Loaded>
  )
}

function Friends({ onAdd }: { onAdd: () => void }) {
  const friends = useFriends()
  const requests = useQuery(requestsQuery)
  return (
    <>
      {requests.data && <Received requests={requests.data.received} />}
      {requests.data && <Sent requests={requests.data.sent} />}
      <Loaded query={friends} waiting={<SkeletonList lines={4} className="h-16" />}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState
              icon={Users}
              title="No friends here yet"
              text="Find somebody by name, or give each other a code. You see of each other what each of you shows."
            >
              <Button variant="primary" size="lg" onClick={onAdd}>
                <UserPlus size={18} aria-hidden="true" />
                Add by code
              </Button>
            </EmptyState>
          ) : (
            <Card aria-label="Your friends" className="p-4 pb-1">
              <CardTitle>Your friends</CardTitle>
              <ul className="divide-y divide-line">
                {all.map((friend) => (
                  <FriendRow key={friend.id} friend={friend} />
                ))}
              </ul>
            </Card>
          )
        }
      </Loaded>
      {friends.hasNextPage && (
        <Button isBusy={friends.isFetchingNextPage} onClick={() => void friends.fetchNextPage()}>
          More friends
        </Button>
      )}
    </>
  )
}
