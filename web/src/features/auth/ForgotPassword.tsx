import { forgotPassword } from '@fitai/contract'
import { AskForMail } from './AskForMail.tsx'
import { AuthFrame, DoorLink } from './AuthFrame.tsx'

export function ForgotPassword() {
  return (
    <AuthFrame
      name="Forgot your password"
      title="Forgot your password?"
      lead="We send you a link with which you choose a new one."
      foot={
        <>
          Remembered it? <DoorLink href="#sign-in">Sign in</DoorLink>
        </>
      }
    >
      <AskForMail
        endpoint={forgotPassword}
        action="Send the link"
        sent={(email) => (
          <>
            If <b className="font-semibold">{email}</b> has an account here, a mail is on its way. Its link works once,
            for an hour. Nothing there? Look among the spam.
          </>
        )}
      />
    </AuthFrame>
  )
}
