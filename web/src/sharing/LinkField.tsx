import { Copy } from 'lucide-react'
import { Button } from '../ui/Button.tsx'
import { say } from '../ui/say.ts'

/** An address to be copied. */
export function LinkField({ address }: { address: string }) {
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => say('Copied.'),
      () => say('The browser does not let it be copied. Mark it and copy it.'),
    )
  return (
    <div className="flex gap-2">
      <input
        readOnly
        aria-label="Link"
        value={address}
        onFocus={(event) => event.currentTarget.select()}
        className="h-11 min-w-0 flex-1 rounded-field border border-line-strong bg-sheet px-3 text-label"
      />
      <Button size="icon" aria-label="Copy link" onClick={() => void copy()}>
        <Copy size={18} aria-hidden="true" />
      </Button>
    </div>
  )
}
