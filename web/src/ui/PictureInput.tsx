import { type ReactNode, useId } from 'react'
import { buttonClass } from './Button.tsx'
import { cx } from './cx.ts'

type Props = {
  children: ReactNode
  /** Opens the camera where there is one. */
  isCamera?: boolean
  variant?: 'primary' | 'soft' | 'outline'
  className?: string
  isBusy?: boolean
  onPick: (file: File) => void
}

/** A button that asks for a picture: from the camera or from the files. */
export function PictureInput({
  children,
  isCamera = false,
  variant = 'soft',
  className,
  isBusy = false,
  onPick,
}: Props) {
  const id = useId()
  return (
    <>
      <input
        id={id}
        type="file"
        accept="image/jpeg,image/png,image/webp,image/avif,image/heic,image/heif"
        {...(isCamera && { capture: 'environment' as const })}
        disabled={isBusy}
        className="peer sr-only"
        onChange={(event) => {
          const file = event.target.files?.item(0)
          event.target.value = ''
          if (file) onPick(file)
        }}
      />
      <label
        htmlFor={id}
        className={cx(
          buttonClass({ variant, className }),
          'cursor-pointer peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-volt-text peer-disabled:opacity-60',
        )}
      >
        {children}
      </label>
    </>
  )
}
