import { Link, Outlet, useMatchRoute } from '@tanstack/react-router'
import {
  CalendarDays,
  Camera,
  ChartLine,
  Dumbbell,
  House,
  LibraryBig,
  Play,
  Sparkles,
  Target,
  Users,
} from 'lucide-react'
import { Suspense, useEffect } from 'react'
import { useLive } from '../live/useLive.ts'
import { useRunning } from '../offline/useWorkout.ts'
import { partCode } from '../part-code.tsx'
import { loggerIsOpen } from '../theme.ts'
import { buttonClass } from '../ui/Button.tsx'
import { cx } from '../ui/cx.ts'
import { Logo } from '../ui/Logo.tsx'
import { MiniBar } from './MiniBar.tsx'

// Menus are heavy and not what somebody comes for.
const AccountMenu = partCode(async () => (await import('./AccountMenu.tsx')).AccountMenu)
const Bell = partCode(async () => (await import('../notifications/Bell.tsx')).Bell)
const NearestGoalInRail = partCode(async () => (await import('../goals/NearestGoal.tsx')).NearestGoalInRail)
const Celebration = partCode(async () => (await import('../goals/Celebration.tsx')).Celebration)

const places = [
  { to: '/', name: 'Today', icon: House },
  { to: '/training', name: 'Training', icon: Dumbbell },
  { to: '/coach', name: 'Coach', icon: Sparkles },
  { to: '/progress', name: 'Progress', icon: ChartLine },
  { to: '/community', name: 'Community', icon: Users },
] as const
const railPlaces = [
  ...places,
  { to: '/goals', name: 'Goals', icon: Target },
  { to: '/exercises', name: 'Exercises', icon: LibraryBig },
  { to: '/history', name: 'History', icon: CalendarDays },
  { to: '/photos', name: 'Photos', icon: Camera },
] as const

/** What is around every screen: tabs at the bottom of the phone, a rail at the left of the laptop. */
export function Shell() {
  const isLogging = Boolean(useMatchRoute()({ to: '/log/$workoutId' }))
  const running = useRunning().data?.workout
  useEffect(() => loggerIsOpen(isLogging), [isLogging])
  useLive()

  return (
    <div className={cx('lg:flex', running ? '[--dock:8.5rem]' : '[--dock:4.5rem]')}>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-60 focus:rounded-field focus:bg-volt focus:px-4 focus:py-2 focus:text-on-volt"
      >
        Skip to content
      </a>
      <Rail runningId={isLogging ? undefined : running?.id} />
      {!isLogging && (
        <header className="absolute top-4 right-4 z-10 flex lg:hidden">
          <Suspense>
            <Bell />
            <AccountMenu />
          </Suspense>
        </header>
      )}
      <div id="content" tabIndex={-1} className="min-w-0 flex-1 outline-none">
        <Outlet />
      </div>
      {!isLogging && (
        <div
          data-dock={running ? 'tabs-and-workout' : 'tabs'}
          className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden"
        >
          {running && <MiniBar workout={running} />}
          <Tabs />
        </div>
      )}
      {!isLogging && (
        <Suspense>
          <Celebration />
        </Suspense>
      )}
    </div>
  )
}

function Tabs() {
  return (
    <nav aria-label="Main" className="grid grid-cols-5">
      {places.map(({ to, name, icon: Icon }) => (
        <Link
          key={to}
          to={to}
          activeOptions={{ exact: to === '/' }}
          className="flex h-14 flex-col items-center justify-center gap-0.5 text-cap font-medium text-ink2 aria-[current=page]:text-volt-text"
        >
          <Icon size={22} aria-hidden="true" />
          {name}
        </Link>
      ))}
    </nav>
  )
}

function Rail({ runningId }: { runningId: string | undefined }) {
  return (
    <header className="sticky top-0 hidden h-dvh w-[212px] shrink-0 flex-col border-r border-line bg-surface px-3 pt-4 pb-3 lg:flex">
      <div className="-my-2 -mr-1 flex items-center gap-2.5 pl-2">
        <p className="flex flex-1 items-center gap-2.5 text-row font-semibold tracking-[-.02em]">
          <Logo size={26} />
          FitAI
        </p>
        <Suspense>
          <Bell />
        </Suspense>
      </div>
      {runningId !== undefined && (
        <Link
          to="/log/$workoutId"
          params={{ workoutId: runningId }}
          className={buttonClass({ variant: 'primary', className: 'mt-5 w-full' })}
        >
          <Play size={16} fill="currentColor" aria-hidden="true" />
          Resume workout
        </Link>
      )}
      <nav aria-label="Main" className="mt-5 flex flex-col gap-0.5">
        {railPlaces.map(({ to, name, icon: Icon }) => (
          <Link
            key={to}
            to={to}
            activeOptions={{ exact: to === '/' }}
            className={cx(
              'group flex h-10 items-center gap-3 rounded-cell px-2.5 text-body text-ink2 hover:bg-raised',
              'aria-[current=page]:bg-raised aria-[current=page]:font-medium aria-[current=page]:text-ink',
            )}
          >
            <Icon size={18} aria-hidden="true" className="group-aria-[current=page]:text-volt-text" />
            {name}
          </Link>
        ))}
      </nav>
      <div className="mt-auto">
        <Suspense>
          <Suspense>
            <NearestGoalInRail />
          </Suspense>
          <AccountMenu hasName />
        </Suspense>
      </div>
    </header>
  )
}
