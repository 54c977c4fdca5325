import { api } from '../api.ts'
import { hasBeenIn } from '../features/auth/been-here.ts'
import { isBackFromProvider, withoutDoor } from '../features/auth/door.ts'

/** Finds out who is there. Whoever comes in leaves the address of the door behind. */
export function arrive(): void {
  const isBack = isBackFromProvider(location.hash)
  api.subscribe(() => {
    if (api.session().status !== 'signed_in') return
    hasBeenIn()
    const address = withoutDoor(location)
    if (address !== undefined) history.replaceState(null, '', address)
  })
  void api.resume({ isExpected: isBack }).then(async () => {
    if (isBack) await (await import('../features/auth/welcome.ts')).welcome({ isFromProvider: true })
  })
}
