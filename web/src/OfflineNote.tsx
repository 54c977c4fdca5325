import { SavedNote } from './SavedNote.tsx'

type Props = { query: { data: unknown; error: unknown; dataUpdatedAt: number; refetch: () => unknown } }

/** Figures that were kept from before: the server did not answer. */
export function OfflineNote({ query }: Props) {
  return <SavedNote query={query} says={(when) => `These figures are from ${when}.`} />
}
