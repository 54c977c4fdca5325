import { Download } from 'lucide-react'
import { saveFile } from '../../save-file.ts'
import { Button } from '../../ui/Button.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'

type Props = { codes: readonly string[]; onDone: () => void }

/** They are shown once: the server keeps only what proves them. */
export function RecoveryCodes({ codes, onDone }: Props) {
  const text = `${codes.join('\n')}\n`
  const save = () => {
    const content = new TextEncoder().encode(text)
    saveFile({ type: 'text/plain', content, name: 'fitai-recovery-codes.txt' })
  }
  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink2">
        Keep these where you find them when the phone is gone. Each lets you in once. They are shown this one time.
      </p>
      <ul
        aria-label="Recovery codes"
        className="grid grid-cols-1 gap-x-4 gap-y-2 rounded-field bg-sheet-field p-4 min-[360px]:grid-cols-2"
      >
        {codes.map((code) => (
          <li key={code} className="num text-center font-medium whitespace-nowrap select-all">
            {code}
          </li>
        ))}
      </ul>
      <div className="flex gap-2">
        <CopyButton text={text} className="flex-1">
          Copy all
        </CopyButton>
        <Button variant="outline" className="flex-1" onClick={save}>
          <Download size={17} aria-hidden="true" />
          Save as a file
        </Button>
      </div>
      <Button variant="primary" size="lg" onClick={onDone}>
        I have kept them
      </Button>
    </div>
  )
}
