import { CircleAlert } from 'lucide-react'

/** What is wrong, beside where it is. */
export function Problems({ problems }: { problems: readonly string[] }) {
  if (problems.length === 0) return null
  return (
    <div role="alert" className="rounded-field bg-danger-soft px-3 py-2.5 text-label text-danger">
      <ul className="flex flex-col gap-1">
        {problems.map((problem) => (
          <li key={problem} className="flex items-start gap-2">
            <CircleAlert size={16} aria-hidden="true" className="mt-px shrink-0" />
            {problem}
          </li>
        ))}
      </ul>
    </div>
  )
}
