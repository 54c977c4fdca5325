import { sentenceOf } from '../failures.ts'
import { plural } from '../format.ts'
import { Button } from '../ui/Button.tsx'
import { Problem } from '../ui/states.tsx'
import { forgetRefused } from './log.ts'
import { useLog } from './useWorkout.ts'

/** What could not be kept or was not taken, until it has been seen. */
export function Troubles() {
  const { refused, isDeviceFull } = useLog()
  const [first] = refused
  if (!first && !isDeviceFull) return null
  return (
    <div className="flex flex-col gap-2">
      {isDeviceFull && (
        <Problem>
          This device has no room left: what you log now is only on this page. Keep it open until it is saved.
        </Problem>
      )}
      {first && (
        <>
          <Problem>{`${plural(refused.length, 'change')} not taken. ${sentenceOf(first.code)}`}</Problem>
          <Button className="self-start" onClick={() => void forgetRefused()}>
            Understood
          </Button>
        </>
      )}
    </div>
  )
}
