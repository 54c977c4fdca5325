import type { Language as LanguageName } from '@fitai/domain'
import type { Letter } from '../../app.ts'
import type { Language, MailKind, Mention } from './kinds.ts'
import { de } from './words/de.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'
import { fr } from './words/fr.ts'
import { pt } from './words/pt.ts'
import { tr } from './words/tr.ts'

/** Mails speak six languages; who reads another one gets English. */
const languages: Partial<Record<LanguageName, Language>> = { en, de, es, fr, pt, tr }

export type Unwritten = {
  kind: MailKind
  to: string
  language: LanguageName
  name: string
  link?: string
  address?: string
  /** Calendar day, as 2026-11-23. */
  date?: string
}

/** The mail itself, plain and as HTML, from words, names and one link. */
export function write({ kind, to, language, name, link = '', address = '', date }: Unwritten): Letter {
  const { mails, hello, footer } = languages[language] ?? en
  const mention: Mention = { link, address, date: date === undefined ? '' : dayIn(language, date) }
  const { subject, paragraphs, button } = mails[kind](mention)
  const greeting = hello(tidy(name))
  const action = button === undefined ? [] : [`${button}: ${link}`]
  return {
    to,
    subject,
    text: `${[greeting, ...paragraphs, ...action, `-- \n${footer}`].join('\n\n')}\n`,
    html: page(subject, language, [
      ...[greeting, ...paragraphs].map((text) => `<p>${escaped(text)}</p>`),
      ...(button === undefined ? [] : [buttonOf(button, link)]),
      `<p style="color:#5b6270;font-size:13px">${escaped(footer)}</p>`,
    ]),
  }
}

/** A name is what somebody typed: in somebody else's mail it must be no address and no lines of its own. */
function tidy(name: string): string {
  const line = name.replace(/\s+/g, ' ').trim().slice(0, 40)
  return /[:/@<>]|\.\w/.test(line) ? '' : line
}

const dayIn = (language: LanguageName, date: string) =>
  new Intl.DateTimeFormat(languages[language] ? language : 'en', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(date),
  )

const buttonOf = (label: string, link: string) =>
  `<p><a href="${escaped(link)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#2257e7;color:#fff;text-decoration:none">${escaped(label)}</a></p>
<p style="color:#5b6270;font-size:13px;word-break:break-all">${escaped(link)}</p>`

const page = (subject: string, language: string, parts: string[]) => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif;color:#14161b;background:#fff"><div style="max-width:520px;margin:auto">
${parts.join('\n')}
</div></body></html>
`

const escaped = (text: string) =>
  text.replace(
    /[&<>"']/g,
    (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[mark] ?? '',
  )
