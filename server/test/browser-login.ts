import type { testServer } from './server.ts'

type Test = ReturnType<typeof testServer>

/** A browser on its way to a provider and back, with the cookie that ties both together. */
export async function setOut(test: Test, provider: string) {
  const there = await test.send({ method: 'GET', url: `/api/v1/auth/${provider}` })
  const [cookie = ''] = String(there.headers['set-cookie'] ?? '').split(';')
  return { there, location: String(there.headers.location), cookie }
}

/** Where the app is led to after coming back, and with what behind the #. */
export async function comeBack(test: Test, to: URL, cookie: string) {
  const headers = cookie === '' ? {} : { cookie }
  const back = await test.send({ method: 'GET', url: to.pathname + to.search, headers })
  const location = new URL(String(back.headers.location ?? 'http://nowhere.example'))
  const told = Object.fromEntries(new URLSearchParams(location.hash.slice(1)))
  const refresh = /fitai_refresh=([\w-]{43})/.exec(String(back.headers['set-cookie'] ?? ''))?.[1]
  return { back, location, told, refresh }
}
