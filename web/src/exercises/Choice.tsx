type Props = { name: string; facts: string; onPick: () => void }

export function Choice({ name, facts, onPick }: Props) {
  return (
    <li>
      <button
        type="button"
        onClick={onPick}
        className="flex min-h-14 w-full flex-col justify-center rounded-field px-3 py-1.5 text-left transition hover:bg-sheet-field"
      >
        <span className="font-medium">{name}</span>
        <span className="num text-label text-ink3">{facts}</span>
      </button>
    </li>
  )
}
