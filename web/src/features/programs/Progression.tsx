import type { SharedProgram } from '@fitai/contract'
import { ruleSentence, ruleWords } from '../../programs/rule-words.ts'
import { useAccount } from '../../session.ts'
import { Card, CardTitle } from '../../ui/Card.tsx'
import { liftNames } from './lift-names.ts'

/** How the lifts move on, each rule once with the lifts that go by it. */
export function Progression({ program: { lifts } }: { program: Pick<SharedProgram, 'lifts'> }) {
  const { weightUnit } = useAccount()
  const names = liftNames(lifts)
  const byRule = Map.groupBy(lifts, ({ rule }) => ruleSentence(rule, weightUnit))
  return (
    <Card aria-label="Progression" className="p-4">
      <CardTitle>How it progresses</CardTitle>
      <ul className="mt-2 flex flex-col divide-y divide-line">
        {[...byRule].map(([sentence, of]) => (
          <li key={sentence} className="py-3 first:pt-0 last:pb-0">
            <p className="font-medium">{of[0] && ruleWords[of[0].rule.kind]}</p>
            <p className="num text-label text-pretty text-ink2">{sentence}</p>
            <p className="mt-1 text-label text-pretty text-ink3">
              {of
                .map(({ key, isAuthorsOwn }) => `${names.get(key) ?? key}${isAuthorsOwn ? ' (its author’s own)' : ''}`)
                .join(', ')}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
