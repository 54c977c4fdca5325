export const mailKinds = [
  ...(['verify_email', 'reset_password', 'change_email', 'email_changed', 'password_changed'] as const),
  ...(['sign_up_again', 'account_deleted', 'way_in_changed'] as const),
]
export type MailKind = (typeof mailKinds)[number]

/** What a mail may mention. `link` is where its button leads. */
export type Mention = { link: string; address: string; date: string }

export type Words = { subject: string; paragraphs: string[]; button?: string }

/** One language: every mail, and the line below all of them. */
export type Language = {
  mails: Record<MailKind, (mention: Mention) => Words>
  hello: (name: string) => string
  footer: string
}
