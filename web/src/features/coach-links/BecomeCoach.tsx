import { CodeForm } from '../../people/CodeForm.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useAcceptLink } from './links.ts'

type Props = { isOpen: boolean; onClose: () => void }

export function BecomeCoach({ isOpen, onClose }: Props) {
  const accept = useAcceptLink(onClose)
  return (
    <Sheet title="Coach somebody" isOpen={isOpen} onClose={onClose} isForm>
      <CodeForm
        label="The code of your client"
        action="Become their coach"
        isBusy={accept.isPending}
        error={accept.error}
        onSend={accept.mutate}
      />
    </Sheet>
  )
}
