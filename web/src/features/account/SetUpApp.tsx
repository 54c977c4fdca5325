import { Form } from '@base-ui/react/form'
import { verifyTotp } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { Button } from '../../ui/Button.tsx'
import { CodeField } from '../../ui/CodeField.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Note } from '../../ui/Note.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import { Problem } from '../../ui/states.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'

type Props = { secret: string; uri: string; onDone: () => void }

/** Scan, type a code, keep the recovery codes. Nothing is on before the code was right. */
export function SetUpApp({ secret, uri, onDone }: Props) {
  const [code, setCode] = useState('')
  const verify = useMutation({
    mutationFn: (typed: string) => call(verifyTotp, { body: { code: typed } }),
    onError: () => setCode(''),
  })
  if (verify.data)
    return (
      <div className="flex flex-col gap-4">
        <Note tone="done">The second factor is on. From now on signing in asks for a code of the app.</Note>
        <RecoveryCodes codes={verify.data.recoveryCodes} onDone={onDone} />
      </div>
    )
  return (
    <div className="flex flex-col gap-5">
      <Step number={1} title="Scan this with your authenticator app">
        <div className="mx-auto w-52 max-w-full">
          <QrCode text={uri} label="QR code for the authenticator app" />
        </div>
        <details className="text-label text-ink2">
          <summary className="flex min-h-11 cursor-pointer items-center font-medium text-volt-text">
            No camera? Type the key
          </summary>
          <div className="flex items-center justify-between gap-3">
            <code className="num min-w-0 font-sans text-body font-medium tracking-wide wrap-anywhere text-ink">
              {grouped(secret)}
            </code>
            <CopyButton text={secret} />
          </div>
        </details>
      </Step>
      <Step number={2} title="Type the code it shows">
        <Form className="flex flex-col gap-4" onFormSubmit={() => verify.mutate(code)}>
          <CodeField label="Six digits" value={code} onChange={setCode} onWhole={(whole) => verify.mutate(whole)} />
          {verify.error && <Problem>{explain(verify.error)}</Problem>}
          <Button type="submit" variant="primary" size="lg" isBusy={verify.isPending}>
            Turn on
          </Button>
        </Form>
      </Step>
    </div>
  )
}

const grouped = (secret: string) => secret.match(/.{1,4}/g)?.join(' ') ?? secret

type StepProps = { number: number; title: string; children: React.ReactNode }

function Step({ number, title, children }: StepProps) {
  return (
    <section aria-label={title} className="flex flex-col gap-3">
      <h3 className="flex items-center gap-2.5 font-medium">
        <span className="num grid size-6 shrink-0 place-items-center rounded-full bg-sheet-field text-label font-semibold">
          {number}
        </span>
        {title}
      </h3>
      {children}
    </section>
  )
}
