import type { Span } from './spans.ts'

const contents = new Set<Span['kind']>(['tool', 'bare', 'gym', 'home', 'body', 'goal', 'level', 'style', 'movement'])
const with_ = /^(with|w|mit|con|avec|com|using|ile)$/

/** The places of what is not wanted: `no squats or lunges`, `ohne Langhantel`, `halter yok`. */
export function negatedIn(spans: readonly Span[]): ReadonlySet<number> {
  const negated = new Set<number>()
  for (const [at, { kind }] of spans.entries()) {
    if (kind === 'no') spread(spans, at, 1, negated)
    if (kind === 'no-after') spread(spans, at, -1, negated)
  }
  return negated
}

/** From a negation to what it is about, and on through the list that this is part of. */
function spread(spans: readonly Span[], from: number, step: 1 | -1, negated: Set<number>): void {
  let at = pastSmall(spans, from + step, step)
  for (let kind: Span['kind'] | undefined; ; ) {
    const span = spans[at]
    if (!span || !contents.has(span.kind) || isOnly(spans, at)) return
    negated.add(at)
    // The movement a tool is named with: no barbell squats.
    if (spans[at + 1]?.kind === 'movement' && span.kind === 'tool' && step === 1) negated.add(++at)
    kind = span.kind
    const join = pastSmall(spans, at + step, step)
    const next = pastSmall(spans, join + step, step)
    if (!isJoined(spans, join, next, kind, step)) return
    at = next
  }
}

function isJoined(spans: readonly Span[], join: number, next: number, kind: Span['kind'], step: 1 | -1): boolean {
  const sign = spans[join]
  if (sign?.kind === 'or') return true
  if (sign?.kind === 'and') return !with_.test(sign.said) && spans[next]?.kind === kind
  return sign?.kind === 'comma' && step === 1 && spans[next]?.kind === kind && endsWithOr(spans, next)
}

/** `no barbell, cables or machines` is one list; `no barbell, dumbbells are fine` is not. */
function endsWithOr(spans: readonly Span[], start: number): boolean {
  let at = start
  while (contents.has(spans[at]?.kind ?? 'stop') || isSmall(spans[at]) || spans[at]?.kind === 'comma') at++
  return spans[at]?.kind === 'or'
}

function isOnly(spans: readonly Span[], at: number): boolean {
  return spans[at + 1]?.kind === 'only'
}

function isSmall(span: Span | undefined): boolean {
  return span?.kind === 'filler' || span?.kind === 'to' || span?.kind === 'day'
}

function pastSmall(spans: readonly Span[], from: number, step: 1 | -1): number {
  let at = from
  while (isSmall(spans[at])) at += step
  return at
}
