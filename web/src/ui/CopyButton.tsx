import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { Button } from './Button.tsx'

type Props = { text: string; children?: string; className?: string }

/** Without TLS a browser lends nobody its clipboard: then what stands there is to be selected by hand. */
export function CopyButton({ text, children = 'Copy', className }: Props) {
  const [isCopied, setIsCopied] = useState(false)
  if (!('clipboard' in navigator)) return null
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setIsCopied(true),
      () => setIsCopied(false),
    )
  return (
    <Button variant="outline" className={className} onClick={() => void copy()}>
      {isCopied ? <Check size={17} aria-hidden="true" /> : <Copy size={17} aria-hidden="true" />}
      {children}
      <span role="status" className="sr-only">
        {isCopied && 'Copied'}
      </span>
    </Button>
  )
}
