import { CodeForm } from '../../people/CodeForm.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useJoinByCode } from './challenges.ts'

type Props = { isOpen: boolean; onClose: () => void; onDone: (id: string) => void }

export function JoinByCode({ isOpen, onClose, onDone }: Props) {
  const join = useJoinByCode(({ id }) => onDone(id))
  return (
    <Sheet title="Join by code" isOpen={isOpen} onClose={onClose} isForm>
      <CodeForm
        label="Code"
        hint="Its members will see your name and your score in it, for all its days."
        action="Join"
        isBusy={join.isPending}
        error={join.error}
        onSend={join.mutate}
      />
    </Sheet>
  )
}
