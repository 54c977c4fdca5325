import { resendVerification } from '@fitai/contract'
import { AskForMail } from './AskForMail.tsx'
import { AuthFrame, DoorLink } from './AuthFrame.tsx'

/** Where addresses have to be verified before anybody is let in. */
export function VerifyFirst({ email }: { email: string }) {
  return (
    <AuthFrame
      name="Look into your mailbox"
      title="Look into your mailbox"
      lead={
        <>
          {email === '' ? 'A mail is on its way' : `A mail to ${email} is on its way`}. Follow its link, then sign in.
        </>
      }
      foot={
        <>
          Link followed? <DoorLink href="#sign-in">Sign in</DoorLink>
        </>
      }
    >
      <SendAgain email={email} action="Send it again" />
    </AuthFrame>
  )
}

/** The same answer for every address. */
export function SendAgain({ email = '', action }: { email?: string; action: string }) {
  return (
    <AskForMail
      endpoint={resendVerification}
      action={action}
      email={email}
      sent={(to) => (
        <>
          If <b className="font-semibold">{to}</b> has an account here that is not confirmed yet, a mail is on its way.
          Its link works once, for two days.
        </>
      )}
    />
  )
}
