import { useState } from 'react'
import { Card } from '../../ui/Card.tsx'
import { Logo } from '../../ui/Logo.tsx'
import { SignInForm } from './SignInForm.tsx'
import { SignUpForm } from './SignUpForm.tsx'

const storageKey = 'fitai.has-account'

/** Strangers are asked to sign up; who has been here before, to sign in. */
export function AuthPage() {
  const [isNew, setIsNew] = useState(localStorage.getItem(storageKey) === null)
  const remember = () => localStorage.setItem(storageKey, 'yes')
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-[26rem] flex-col justify-center gap-6 px-4 py-10">
      <title>{isNew ? 'Create your account · FitAI' : 'Sign in · FitAI'}</title>
      <header>
        <Logo size={44} />
        <h1 className="mt-5 text-screen font-semibold tracking-[-.025em]">
          {isNew ? 'Train. It adds up.' : 'Welcome back'}
        </h1>
        <p className="mt-1 text-ink2">
          {isNew ? 'Log with one thumb. Know every record. Plan the next workout.' : 'Sign in to go on.'}
        </p>
      </header>
      <Card className="p-5">{isNew ? <SignUpForm onDone={remember} /> : <SignInForm onDone={remember} />}</Card>
      <p className="text-center text-ink2">
        {isNew ? 'Been here before?' : 'New here?'}{' '}
        <button
          type="button"
          onClick={() => setIsNew(!isNew)}
          className="h-10 rounded-chip px-1 font-semibold text-volt-text underline-offset-4 hover:underline"
        >
          {isNew ? 'Sign in' : 'Create an account'}
        </button>
      </p>
    </main>
  )
}
