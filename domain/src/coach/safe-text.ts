/** What no text of a plan may hold: links and markup. The gate asks the same. */
export const markup = /https?:|<\w+|javascript:/i
/** Promises only a doctor could make, and does not. */
export const promise = /\b(cure[sd]?|guarantee[ds]?|diagnos(e|is|ed)|no need (for|to see) a doctor)\b/i

/** Text of a stranger is read up to here, and kept up to there. */
const longestRead = 12_000
const longestKept = 1000

const links = /www\.|:\/\/|\b(data|mailto|file):|\w@\w|[a-z0-9-]{2}\.[a-z]{2}/i
const medicine =
  /\b(cur(e[sd]?|ing|ar?)|heal(s|ed|ing)?|heilt|heilung|gu[eé]rit|guarante\w+|garant\w+|diagn[oó]s\w*|medications?|painkillers?|ibuprofen|aspirin|insulin|steroids?|clenbuterol|trenbolone|testosterone|stop taking|instead of (a|your|the) doctor|(no|don't|do not) need (for |to see )?(a|your|any) doctors?|100 ?%? (safe|effective|success\w*))\b|\byou (have|suffer from|probably have) (an? )?(\w+ )?(hernia\w*|tear|torn|slipped|arthritis|tendin\w+|fracture|disease|syndrome|condition|disorder|infection)\b/i
const danger =
  /\b(through (the |your |any )?pain|no pain,? no gain|ignor(e|ing) (the |your |any )?(pain|doctor|physio\w*|symptoms|limits?)|(until|till) you (vomit|puke|faint|pass out|collapse|drop)|starv\w+|stop eating|dehydrat\w+|fast(ing)? for \w+ days|suicid\w*|(kill|hurt|harm) yourself)\b/i
const rude =
  /\b(idiots?|stupid|dumb|morons?|lazy|fat(so|ty|ass)|pathetic|worthless|losers?|ugly|disgusting|pigs?|fuck\w*|shit\w*|bitch\w*|assholes?|bastards?|crap|cunts?|retard\w*|sluts?|whores?|schei(ss|ß)e?|arschloch|idiota|puta|merde|pendejo|caralho|orospu)\b/i
const orders = /\b(ignore|disregard|forget) (all|any|your|the|my|previous)\b|system prompt|language model|\bas an ai\b/i
const forbidden = [markup, promise, links, medicine, danger, rude, orders]

/**
 * What is left of a stranger’s text when every sentence with a link, a medical claim, dangerous advice, an insult or an
 * order to a machine is taken out, in one line of up to 1,000 characters; undefined when nothing is left.
 */
export function safeText(text: string): string | undefined {
  const sentences = plainLine(text)
    .split(/(?<=[.!?…])\s+/)
    .filter((sentence) => !isForbidden(sentence))
  let kept = ''
  for (const sentence of sentences) {
    if (kept.length + sentence.length + 1 > longestKept) break
    kept = kept === '' ? sentence : `${kept} ${sentence}`
  }
  return /\p{L}/u.test(kept) && !isForbidden(kept) ? kept : undefined
}

function isForbidden(text: string): boolean {
  const straight = text.replace(/[‘’]/g, "'")
  return forbidden.some((pattern) => pattern.test(straight))
}

/** No tags, no signs of a markup, nothing invisible: what hides in a word would hide from the rules too. */
function plainLine(text: string): string {
  return text
    .slice(0, longestRead)
    .normalize('NFKC')
    .replace(/<[^<>]{0,200}>/g, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[*_`#|~^{}[\]\\<>]/g, '')
    .trim()
}
