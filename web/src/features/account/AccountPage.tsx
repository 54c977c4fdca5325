import { SettingsFrame } from '../../SettingsFrame.tsx'
import { useAccount } from '../../session.ts'
import { DeleteAccount } from './DeleteAccount.tsx'
import { EmailSection } from './EmailSection.tsx'
import { NameSection } from './NameSection.tsx'
import { PasswordSection } from './PasswordSection.tsx'

/** Who somebody is here: name, address, password, and the end of it all. */
export function AccountPage() {
  const account = useAccount()
  return (
    <SettingsFrame place="Account">
      <NameSection account={account} />
      <EmailSection account={account} />
      <PasswordSection />
      <DeleteAccount />
    </SettingsFrame>
  )
}
