import { gymTools, homeTools } from './equipment-words.ts'
import type { Span } from './spans.ts'

/** A span that neither an ailment nor a length of time has taken. */
export type Free = Span & { at: number; isNegated: boolean }

/** Places of words and what they say of the equipment. */
export type EquipmentPlace = {
  at: number
  field: 'equipment' | 'withoutEquipment' | 'onlyEquipment'
  values: readonly string[]
}

/** What there is to train with, what there is not, and whether there is nothing else. */
export function equipmentIn(spans: readonly Span[], free: readonly Free[]): EquipmentPlace[] {
  const tools = free.filter(({ kind, at }) => kind === 'tool' && spans[at + 1]?.kind !== 'movement')
  const bare = free.filter(({ kind, isNegated }) => kind === 'bare' && !isNegated)
  const rooms = free.filter((span) => span.kind === 'gym' || (span.kind === 'home' && !span.isNegated))
  const only = onlyPlaces(spans, new Set([...tools, ...bare].flatMap(({ at, isNegated }) => (isNegated ? [] : [at]))))
  const nothingElse = only.length > 0 ? only : bare.map(({ at }) => at)
  const isRoomEmpty = nothingElse.length > 0
  return [
    ...tools.map((span): EquipmentPlace => {
      const field = span.isNegated ? 'withoutEquipment' : 'equipment'
      return { at: span.at, field, values: span.kind === 'tool' ? span.ids : [] }
    }),
    ...rooms.map(
      (span): EquipmentPlace => ({ at: span.at, field: 'equipment', values: isRoomEmpty ? ['none'] : toolsIn(span) }),
    ),
    ...bare.map(({ at }): EquipmentPlace => ({ at, field: 'equipment', values: ['none'] })),
    ...nothingElse.map((at): EquipmentPlace => ({ at, field: 'onlyEquipment', values: ['true'] })),
  ]
}

function toolsIn({ kind, isNegated }: Free): readonly string[] {
  return kind === 'gym' && !isNegated ? gymTools : homeTools
}

/** `only dumbbells`, `dumbbells only`; not `only 30 minutes`. */
function onlyPlaces(spans: readonly Span[], tools: ReadonlySet<number>): number[] {
  return spans.flatMap(({ kind }, at) => {
    if (kind !== 'only') return []
    let next = at + 1
    while (['filler', 'to', 'and', 'number'].includes(spans[next]?.kind ?? '')) next++
    if (tools.has(next)) return [at]
    const isLast = spans[next] === undefined || spans[next]?.kind === 'comma' || spans[next]?.kind === 'stop'
    return tools.has(at - 1) && isLast ? [at] : []
  })
}
