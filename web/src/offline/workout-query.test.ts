import 'fake-indexeddb/auto'
import { QueryObserver } from '@tanstack/react-query'
import { afterEach, expect, it, vi } from 'vitest'
import { account } from '../account.fixture.ts'

afterEach(() => vi.unstubAllGlobals())

it('asks again for what it forgot because something newer came from the disk', async () => {
  const asked: string[] = []
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {}, removeItem: () => {} })
  vi.stubGlobal('window', {
    addEventListener: () => {},
    fetch: async (path: string) => {
      if (path.endsWith('/auth/login'))
        return Response.json({ accessToken: 'a', expiresInSeconds: 900, refreshToken: null, account })
      asked.push(path)
      // The first answer never comes.
      if (asked.length === 1) await new Promise(() => {})
      return Response.json({ workout: null, leftOpen: null })
    },
  })
  const [{ api }, { queryClient }, { activeQuery, showKept }] = await Promise.all([
    import('../api.ts'),
    import('../queries.ts'),
    import('./workout-query.ts'),
  ])
  await api.signIn({ email: account.email, password: 'squat deep, rest well' })
  const screen = new QueryObserver(queryClient, activeQuery)
  const leave = screen.subscribe(() => {})
  await vi.waitFor(() => expect(asked).toHaveLength(1))

  await showKept(account.id, ['01890000-0000-7000-8000-000000000002'])

  await vi.waitFor(() => expect(screen.getCurrentResult().data).toEqual({ workout: null, leftOpen: null }))
  leave()
})
