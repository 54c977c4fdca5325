import { Link } from '@tanstack/react-router'

const places = [
  { to: '/community', name: 'Feed' },
  { to: '/community/friends', name: 'Friends' },
  { to: '/community/challenges', name: 'Challenges' },
  { to: '/community/coaching', name: 'Coaching' },
] as const

/** The screens of the community, one beside the other. */
export function CommunityTabs() {
  return (
    <nav aria-label="Community" className="flex border-b border-line">
      {places.map(({ to, name }) => (
        <Link
          key={to}
          to={to}
          activeOptions={{ exact: true }}
          className="grid h-12 flex-1 place-items-center border-b-2 border-transparent px-1 text-label font-medium text-ink2 outline-offset-[-2px] transition hover:text-ink aria-[current=page]:border-volt-text aria-[current=page]:text-ink lg:flex-none lg:px-4 lg:text-body"
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
