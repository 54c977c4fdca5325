import { useSyncExternalStore } from 'react'
import { sentenceOf } from '../../failures.ts'
import { fullDay } from '../../format.ts'
import { Note } from '../../ui/Note.tsx'
import { Problem } from '../../ui/states.tsx'
import { AuthFrame, DoorLink } from './AuthFrame.tsx'
import { hasBeenHere } from './been-here.ts'
import { type Door, doorAt } from './door.ts'
import { ForgotPassword } from './ForgotPassword.tsx'
import { OtherWays } from './OtherWays.tsx'
import { SecondFactor } from './SecondFactor.tsx'
import { SignInForm } from './SignInForm.tsx'
import { SignUpForm } from './SignUpForm.tsx'
import { VerifyFirst } from './VerifyFirst.tsx'

/** Whoever is not in yet. The address stays, so that they arrive where they wanted to. */
export function AuthPage() {
  const hash = useSyncExternalStore(whenHashChanges, () => location.hash)
  const door = doorAt({ pathname: location.pathname, hash }, hasBeenHere())
  if (door.at === 'second_factor') return <SecondFactor key={door.challenge} challenge={door.challenge} />
  if (door.at === 'verify_email') return <VerifyFirst email={door.email} />
  if (door.at === 'forgot_password') return <ForgotPassword />
  return door.at === 'sign_up' ? <SignUp key="up" invite={door.invite} /> : <SignIn key="in" door={door} />
}

function whenHashChanges(tell: () => void): () => void {
  window.addEventListener('hashchange', tell)
  return () => window.removeEventListener('hashchange', tell)
}

function SignUp({ invite }: { invite: string }) {
  return (
    <AuthFrame
      name="Create your account"
      title={invite === '' ? 'Train. It adds up.' : 'You are invited'}
      lead={
        invite === ''
          ? 'Log with one thumb. Know every record. Plan the next workout.'
          : 'Choose how you sign in. The invitation works once.'
      }
      foot={
        <>
          Been here before? <DoorLink href="#sign-in">Sign in</DoorLink>
        </>
      }
    >
      <SignUpForm invite={invite} />
      <OtherWays />
    </AuthFrame>
  )
}

function SignIn({ door: { failure, deletedOn } }: { door: Extract<Door, { at: 'sign_in' }> }) {
  return (
    <AuthFrame
      name="Sign in"
      title={deletedOn === undefined ? 'Welcome back' : 'Your account is deleted'}
      lead={deletedOn === undefined ? 'Sign in to go on.' : undefined}
      foot={
        <>
          New here? <DoorLink href="#sign-up">Create an account</DoorLink>
        </>
      }
    >
      {failure !== undefined && <Problem>{sentenceOf(failure)}</Problem>}
      {deletedOn !== undefined && (
        <Note tone="warning">
          Everything in it is kept until {fullDay(deletedOn)}, then it is gone for good. Sign in before that day and
          nothing is lost.
        </Note>
      )}
      <SignInForm />
      <OtherWays hasPasskey />
    </AuthFrame>
  )
}
