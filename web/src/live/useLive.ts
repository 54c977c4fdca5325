import { useEffect } from 'react'

/** First comes what somebody looks at; what happens elsewhere may wait. */
const afterStartMs = 4_000

/** Whatever happens elsewhere reaches this screen. Its code comes when it is needed. */
export function useLive({ atOnce = false }: { atOnce?: boolean } = {}): void {
  useEffect(() => {
    let close = () => {}
    let isOver = false
    const begin = async () => {
      const live = await import('./live.ts')
      if (isOver) return
      live.open()
      close = live.close
    }
    // Without a connection there is nothing to hear either; the next screen tries again.
    const start = setTimeout(() => void begin().catch(() => undefined), atOnce ? 0 : afterStartMs)
    return () => {
      isOver = true
      clearTimeout(start)
      close()
    }
  }, [atOnce])
}
