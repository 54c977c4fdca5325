import { type ComponentType, lazy } from 'react'

/** A part that stands around the screens. Where its code does not come, they stand without it. */
export function partCode<Props extends object>(fetchPart: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({ default: await fetchPart().catch((): ComponentType<Props> => Nothing) }))
}

const Nothing = () => null
