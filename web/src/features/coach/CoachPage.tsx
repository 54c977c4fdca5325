import { generateWorkout } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { Sparkles } from 'lucide-react'
import { useState } from 'react'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { Page } from '../../ui/Page.tsx'
import { EmptyState, ErrorState, SkeletonList } from '../../ui/states.tsx'
import { Plan } from './Plan.tsx'
import { WishForm } from './WishForm.tsx'
import { WishLine } from './WishLine.tsx'
import { bodyOf, rememberedWish, rememberWish, type Wish } from './wish.ts'

type Asking = { wish: Wish; seed: number; exclude: readonly string[] }

/** Asks for a workout and shows the plan beside the wish. */
export function CoachPage() {
  const [wish, setWish] = useState(rememberedWish)
  const [asked, setAsked] = useState<Asking | undefined>()
  const [isFolded, setIsFolded] = useState(false)
  const plan = useMutation({
    mutationFn: ({ wish: of, ...more }: Asking) => call(generateWorkout, { body: bodyOf(of, more) }),
  })
  const ask = (asking: Asking) => {
    setAsked(asking)
    plan.mutate(asking)
    setIsFolded(true)
    window.scrollTo({ top: 0 })
  }
  const change = (next: Wish) => {
    setWish(next)
    rememberWish(next)
  }

  return (
    <Page title="Coach" sub="Built-in, no key needed. Not medical advice.">
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[380px_minmax(0,1fr)]">
        {isFolded && <WishLine wish={wish} onOpen={() => setIsFolded(false)} />}
        <div className={isFolded ? 'hidden lg:block' : undefined}>
          <WishForm
            wish={wish}
            onChange={change}
            isBusy={plan.isPending}
            onAsk={() => ask({ wish, seed: 1, exclude: [] })}
          />
        </div>
        <div className="min-w-0" aria-live="polite" aria-busy={plan.isPending}>
          {plan.isPending && <SkeletonList lines={5} className="h-28" />}
          {plan.isError && asked && <ErrorState text={explain(plan.error)} onRetry={() => ask(asked)} />}
          {plan.isSuccess && asked && (
            <Plan
              key={plan.submittedAt}
              plan={plan.data}
              onAnother={() => ask({ ...asked, seed: asked.seed + 1 })}
              onNever={(slug) => ask({ ...asked, exclude: [...asked.exclude, slug] })}
            />
          )}
          {plan.isIdle && (
            <div className="hidden lg:block">
              <EmptyState icon={Sparkles} title="Your plan will be here" text="Say what you have and press Write it." />
            </div>
          )}
        </div>
      </div>
    </Page>
  )
}
