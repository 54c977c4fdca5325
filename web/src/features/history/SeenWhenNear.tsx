import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react'

/** Calls `onSeen` when its content comes near the screen: the next page is there before the list ends. */
export function SeenWhenNear({ onSeen, children }: { onSeen: () => void; children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null)
  const seen = useEffectEvent(onSeen)
  useEffect(() => {
    if (!ref.current) return
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && seen(), { rootMargin: '600px' })
    observer.observe(ref.current)
    return () => observer.disconnect()
  }, [])
  return <div ref={ref}>{children}</div>
}
