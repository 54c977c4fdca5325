import { useEffect, useState } from 'react'

/** The time, again every second, while the component is shown. In milliseconds since 1970. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => everySecond(setNow), [])
  return now
}

/** Tells the time, never how often it has told it: a page that slept counts no seconds. */
export function everySecond(tell: (now: number) => void): () => void {
  const timer = setInterval(() => tell(Date.now()), 1000)
  return () => clearInterval(timer)
}
