import type { ProgressionRule, TrackingKind } from '@fitai/domain'
import { ruleSentence, ruleWords } from '../../programs/rule-words.ts'
import { useAccount } from '../../session.ts'
import { One } from '../../ui/Choices.tsx'
import { Problems } from '../../ui/Problems.tsx'
import { RuleNumbers } from './RuleNumbers.tsx'
import { ruleOf, rulesFor } from './usual.ts'

type Props = {
  rule: ProgressionRule
  tracking: TrackingKind
  problems: readonly string[]
  onChange: (rule: ProgressionRule) => void
}

/** How a lift moves on: which rule, with which numbers, and what that means in a sentence. */
export function RuleForm({ rule, tracking, problems, onChange }: Props) {
  const { weightUnit } = useAccount()
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="sr-only">Progression</legend>
      <One
        label="How it progresses"
        items={rulesFor(tracking).map((kind) => ({ value: kind, name: ruleWords[kind] }))}
        value={rule.kind}
        onChange={(kind) => kind !== rule.kind && onChange(ruleOf(kind, []))}
      />
      <RuleNumbers rule={rule} unit={weightUnit} tracking={tracking} onChange={onChange} />
      {problems.length > 0 ? (
        <Problems problems={problems} />
      ) : (
        <p className="num rounded-field bg-sheet-field px-3 py-2.5 text-label text-pretty text-ink2">
          {ruleSentence(rule, weightUnit)}
        </p>
      )}
    </fieldset>
  )
}
