import { beginTotp, readSecondFactor, removeTotp, renewRecoveryCodes } from '@fitai/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Check } from 'lucide-react'
import { useState } from 'react'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { plural } from '../../format.ts'
import { read } from '../../queries.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Note } from '../../ui/Note.tsx'
import { Confirm, Sheet } from '../../ui/Sheet.tsx'
import { say } from '../../ui/say.ts'
import { Problem, SkeletonList } from '../../ui/states.tsx'
import { useConfirming } from './confirming.tsx'
import { doorsChanged } from './doors-changed.ts'
import { Part } from './Part.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { Section } from './Section.tsx'
import { SetUpApp } from './SetUpApp.tsx'

const fewCodes = 3

export function SecondFactorSection() {
  const state = useQuery(read(readSecondFactor, {}))
  const { confirmed, confirming } = useConfirming()
  const begin = useMutation({ mutationFn: () => confirmed(() => call(beginTotp, {})) })
  const close = () => {
    begin.reset()
    void doorsChanged()
  }
  const setUp = (
    <Button isBusy={begin.isPending} onClick={() => begin.mutate()}>
      Set up
    </Button>
  )
  return (
    <Section
      title="Second factor"
      text="A code of an authenticator app beside your password: a stolen password alone opens nothing."
      action={state.data && (state.data.isOn ? <On /> : setUp)}
    >
      <Part query={state} waiting={<SkeletonList lines={1} className="h-11" />}>
        {({ isOn, recoveryCodesLeft }) => isOn && <IsOn codesLeft={recoveryCodesLeft} />}
      </Part>
      {begin.error && <Problem>{explain(begin.error)}</Problem>}
      {/* Here, so that the recovery codes stay on the screen when it is known elsewhere that the factor is on. */}
      <Sheet title="Second factor" isOpen={begin.isSuccess} onClose={close}>
        {begin.data && <SetUpApp {...begin.data} onDone={close} />}
      </Sheet>
      {confirming}
    </Section>
  )
}

function On() {
  return (
    <Chip tone="volt">
      <Check size={13} strokeWidth={3} aria-hidden="true" />
      On
    </Chip>
  )
}

function IsOn({ codesLeft }: { codesLeft: number }) {
  const [asked, setAsked] = useState<'off' | 'renew'>()
  const { confirmed, confirming } = useConfirming()
  const turnOff = useMutation({
    mutationFn: () => confirmed(() => call(removeTotp, {})),
    onSuccess: async () => {
      say('The second factor is off.')
      await doorsChanged()
    },
  })
  const renew = useMutation({
    mutationFn: () => confirmed(() => call(renewRecoveryCodes, {})),
    onSuccess: doorsChanged,
  })
  const problem = turnOff.error ?? renew.error
  const go = (what: 'off' | 'renew') => {
    setAsked(undefined)
    ;(what === 'off' ? turnOff : renew).mutate()
  }
  return (
    <>
      {codesLeft > fewCodes ? (
        <p className="num text-label text-ink2">
          {plural(codesLeft, 'recovery code')} left, for the day the app is lost.
        </p>
      ) : (
        <Note tone="warning">
          {codesLeft === 0 ? 'No recovery code is left' : `Only ${plural(codesLeft, 'recovery code')} left`}. Make new
          ones: without them nobody comes in when the app is lost.
        </Note>
      )}
      {problem && <Problem>{explain(problem)}</Problem>}
      <div className="flex flex-wrap gap-2">
        <Button isBusy={renew.isPending} onClick={() => setAsked('renew')}>
          New recovery codes
        </Button>
        <Button variant="outline" isBusy={turnOff.isPending} onClick={() => setAsked('off')}>
          Turn off
        </Button>
      </div>
      <Confirm
        title="Turn the second factor off?"
        text="Then the password alone opens your account, and the recovery codes end."
        action="Turn off"
        isOpen={asked === 'off'}
        isBusy={false}
        onConfirm={() => go('off')}
        onClose={() => setAsked(undefined)}
      />
      <Confirm
        title="Make new recovery codes?"
        text="The old ones end at once."
        action="Make new ones"
        isOpen={asked === 'renew'}
        isBusy={false}
        onConfirm={() => go('renew')}
        onClose={() => setAsked(undefined)}
      />
      <Sheet title="Recovery codes" isOpen={renew.isSuccess} onClose={() => renew.reset()}>
        {renew.data && <RecoveryCodes codes={renew.data.recoveryCodes} onDone={() => renew.reset()} />}
      </Sheet>
      {confirming}
    </>
  )
}
