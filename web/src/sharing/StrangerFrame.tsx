import type { ComponentProps } from 'react'
import { Logo } from '../ui/Logo.tsx'
import { Page } from '../ui/Page.tsx'

/** A screen for somebody who came by a link and is not in: without the app around it, but not without a name. */
export function StrangerFrame(page: Omit<ComponentProps<typeof Page>, 'back'>) {
  return (
    <div className="[--dock:0rem]">
      <Page
        {...page}
        back={
          <p className="mb-5 ml-2 flex items-center gap-2.5 text-row font-semibold tracking-[-.02em]">
            <Logo size={26} />
            FitAI
          </p>
        }
      />
    </div>
  )
}
