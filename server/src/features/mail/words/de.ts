import type { Language } from '../kinds.ts'

export const de: Language = {
  hello: (name) => (name === '' ? 'Hallo,' : `Hallo ${name},`),
  footer: 'FitAI schickt das, weil mit dieser Adresse etwas getan wurde. Nach deinem Passwort fragt es nie per Mail.',
  mails: {
    verify_email: () => ({
      subject: 'Bestätige deine Adresse',
      paragraphs: [
        'Bestätige, dass diese Adresse dir gehört. Der Link gilt einmal, zwei Tage lang.',
        'Wenn du dich nicht angemeldet hast, tu nichts: Ohne dich bleibt das Konto unbestätigt.',
      ],
      button: 'Adresse bestätigen',
    }),
    reset_password: () => ({
      subject: 'Ein neues Passwort',
      paragraphs: [
        'Wähle ein neues Passwort. Der Link gilt einmal, eine Stunde lang. Danach bist du überall abgemeldet.',
        'Wenn du das nicht wolltest, tu nichts: Dein Passwort bleibt, wie es ist.',
      ],
      button: 'Neues Passwort wählen',
    }),
    change_email: () => ({
      subject: 'Bestätige deine neue Adresse',
      paragraphs: [
        'Bestätige, dass du von nun an diese Adresse verwenden willst. Der Link gilt einmal, eine Stunde lang.',
        'Wenn du das nicht wolltest, tu nichts.',
      ],
      button: 'Diese Adresse verwenden',
    }),
    email_changed: ({ address }) => ({
      subject: 'Deine Adresse wurde geändert',
      paragraphs: [
        `Dein Konto verwendet jetzt die Adresse ${address}. An diese hier kommen keine Mails mehr.`,
        'Wenn du das nicht warst, schreib sofort dem Betreiber dieses Servers.',
      ],
    }),
    password_changed: () => ({
      subject: 'Dein Passwort wurde geändert',
      paragraphs: [
        'Dein Passwort wurde geändert, alle anderen wurden abgemeldet.',
        'Wenn du das nicht warst, fordere sofort ein neues Passwort an.',
      ],
    }),
    sign_up_again: () => ({
      subject: 'Du hast schon ein Konto',
      paragraphs: [
        'Jemand wollte sich mit dieser Adresse registrieren. Sie hat schon ein Konto: Melde dich an, oder fordere ein neues Passwort an.',
        'Wenn du das nicht warst, tu nichts.',
      ],
      button: 'Anmelden',
    }),
    account_deleted: ({ date }) => ({
      subject: 'Dein Konto wird gelöscht',
      paragraphs: [
        `Dein Konto und alles darin wird am ${date} gelöscht.`,
        'Wenn du dich vor diesem Tag anmeldest, bleibt alles da.',
      ],
    }),
    way_in_changed: () => ({
      subject: 'Ein Zugang zu deinem Konto wurde geändert',
      paragraphs: [
        'Ein zweiter Faktor, ein Passkey oder eine andere Anmeldung deines Kontos kam hinzu oder wurde entfernt.',
        'Wenn du das nicht warst, fordere sofort ein neues Passwort an und sieh deine Anmeldungen durch.',
      ],
    }),
  },
}
