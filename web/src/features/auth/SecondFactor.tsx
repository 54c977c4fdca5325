import { Form } from '@base-ui/react/form'
import { ApiFailure } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api.ts'
import { explain } from '../../failures.ts'
import { Button } from '../../ui/Button.tsx'
import { CodeField } from '../../ui/CodeField.tsx'
import { Field } from '../../ui/Field.tsx'
import { Problem } from '../../ui/states.tsx'
import { AuthFrame, DoorLink } from './AuthFrame.tsx'
import { goOn } from './welcome.ts'

/** The password was right: now the code of the app, or one of the codes kept for the day it is lost. */
export function SecondFactor({ challenge }: { challenge: string }) {
  const [isLost, setIsLost] = useState(false)
  const [code, setCode] = useState('')
  const finish = useMutation({
    mutationFn: (given: { code: string } | { recoveryCode: string }) => api.giveSecondFactor({ challenge, ...given }),
    onSuccess: () => goOn(undefined),
    onError: () => setCode(''),
  })
  const isOver = finish.error instanceof ApiFailure && finish.error.code === 'challenge_not_valid'
  const problem =
    finish.error &&
    (isLost && isWrong(finish.error) ? 'That code does not work. Each works once.' : explain(finish.error))
  const send = () => finish.mutate({ code })
  return (
    <AuthFrame
      name="Second step"
      title="One more step"
      lead={isLost ? 'Each recovery code works once.' : 'Open your authenticator app and type the code for FitAI.'}
      foot={<DoorLink href="#sign-in">Sign in as somebody else</DoorLink>}
    >
      {isLost ? (
        <Form<{ recoveryCode: string }>
          className="flex flex-col gap-4"
          onFormSubmit={({ recoveryCode }) => finish.mutate({ recoveryCode })}
        >
          <Field
            key="recovery"
            label="Recovery code"
            name="recoveryCode"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            placeholder="xxxx-xxxx-xxxx-xxxx"
            maxLength={40}
            className="num"
            required
          />
          <Send isBusy={finish.isPending} isOver={isOver} problem={problem} />
        </Form>
      ) : (
        <Form className="flex flex-col gap-4" onFormSubmit={send}>
          <CodeField
            label="Six digits"
            value={code}
            onChange={setCode}
            onWhole={(whole) => finish.mutate({ code: whole })}
          />
          <Send isBusy={finish.isPending} isOver={isOver} problem={problem} />
        </Form>
      )}
      <Button
        variant="ghost"
        onClick={() => {
          finish.reset()
          setIsLost(!isLost)
        }}
      >
        {isLost ? 'Use the app' : 'Use a recovery code'}
      </Button>
    </AuthFrame>
  )
}

const isWrong = (error: unknown) => error instanceof ApiFailure && error.code === 'wrong_code'

type SendProps = { isBusy: boolean; isOver: boolean; problem: string | null }

function Send({ isBusy, isOver, problem }: SendProps) {
  return (
    <>
      {problem && <Problem>{problem}</Problem>}
      <Button type="submit" variant="primary" size="lg" isBusy={isBusy} disabled={isOver}>
        Go on
      </Button>
    </>
  )
}
