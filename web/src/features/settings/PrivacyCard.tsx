import {
  type Privacy,
  type PrivacyChanges,
  type PrivacyKind,
  privacyKinds,
  type Visibility,
  visibilities,
} from '@fitai/domain'
import { Card } from '../../ui/Card.tsx'
import { One } from '../../ui/Choices.tsx'

const kindWords = {
  profile: 'Profile',
  workouts: 'Workouts',
  records: 'Records',
  goals: 'Goals',
  body: 'Body',
} satisfies Record<PrivacyKind, string>

const visibilityWords = { private: 'Only me', friends: 'Friends', public: 'Everybody' } satisfies Record<
  Visibility,
  string
>

type Props = { privacy: Privacy; onChange: (changes: PrivacyChanges) => void }

/** Who may see what. */
export function PrivacyCard({ privacy, onChange }: Props) {
  return (
    <Card aria-label="Privacy" className="flex flex-col gap-5 p-4">
      <div>
        <h2 className="text-body font-semibold">Who may see</h2>
        <p className="mt-1 text-label text-ink2">Photos are always yours alone. What you share by a link is shared.</p>
      </div>
      {privacyKinds.map((kind) => (
        <One
          key={kind}
          label={kindWords[kind]}
          items={visibilities.map((value) => ({ value, name: visibilityWords[value] }))}
          value={privacy[kind]}
          onChange={(visibility) => onChange({ [kind]: visibility })}
        />
      ))}
    </Card>
  )
}
