import type { LinkPage } from './door.ts'
import { ResetPassword } from './ResetPassword.tsx'
import { VerifyEmail } from './VerifyEmail.tsx'

/** Where the links of mails lead, for whoever follows them, signed in or not. */
export function MailLinkPage({ page: { is, token } }: { page: LinkPage }) {
  return is === 'verify_email' ? <VerifyEmail token={token} /> : <ResetPassword token={token} />
}
