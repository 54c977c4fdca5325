import { SettingsFrame } from '../../SettingsFrame.tsx'
import { Events } from './Events.tsx'
import { Identities } from './Identities.tsx'
import { Passkeys } from './Passkeys.tsx'
import { SecondFactorSection } from './SecondFactorSection.tsx'
import { Sessions } from './Sessions.tsx'

/** The doors of an account: what opens them, who is in, and what happened there. */
export function SecurityPage() {
  return (
    <SettingsFrame place="Security">
      <SecondFactorSection />
      <Passkeys />
      <Identities />
      <Sessions />
      <Events />
    </SettingsFrame>
  )
}
