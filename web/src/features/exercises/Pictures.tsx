import type { Exercise } from '@fitai/contract'

/** The operator's own pictures, each with whose it is. */
export function Pictures({ exercise }: { exercise: Exercise }) {
  const pictures = exercise.pictures.filter(({ kind }) => kind === 'picture')
  if (pictures.length === 0) return null
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      {pictures.map(({ url, alt, credit }) => (
        <figure key={url} className="overflow-hidden rounded-card border border-line bg-surface">
          <img src={url} alt={alt} loading="lazy" className="aspect-[4/3] w-full object-cover" />
          {credit && <figcaption className="px-3 py-2 text-cap text-ink3">{credit}</figcaption>}
        </figure>
      ))}
    </div>
  )
}
