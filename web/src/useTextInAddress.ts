import { useEffect } from 'react'

/** What is typed follows into the address once the fingers rest. */
export function useTextInAddress(
  typed: string,
  inAddress: string | undefined,
  change: (q: string | undefined) => void,
) {
  const q = typed.trim()
  useEffect(() => {
    if (q === (inAddress ?? '')) return
    const later = setTimeout(() => change(q === '' ? undefined : q), 300)
    return () => clearTimeout(later)
  }, [q, inAddress, change])
}
