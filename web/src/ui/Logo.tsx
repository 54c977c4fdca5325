export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden="true">
      <rect width="28" height="28" rx="8" fill="var(--volt)" />
      <path
        d="M5.5 14h4l2.6-6 4 12 2.6-6h3.8"
        fill="none"
        stroke="var(--on-volt)"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
