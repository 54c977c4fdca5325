import { type Pose, poses } from '@fitai/domain'

/** What the address of the photos asks for; what is no pose is left out. */
export function readPose(search: Record<string, unknown>): { pose?: Pose } {
  const pose = poses.find((known) => known === search.pose)
  return pose ? { pose } : {}
}

export function readPair(search: Record<string, unknown>): { a?: string; b?: string } {
  const of = (value: unknown) => (typeof value === 'string' && /^[0-9a-f-]{36}$/i.test(value) ? value : undefined)
  const [a, b] = [of(search.a), of(search.b)]
  return { ...(a !== undefined && { a }), ...(b !== undefined && { b }) }
}
