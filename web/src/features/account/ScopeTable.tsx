import { Checkbox } from '@base-ui/react/checkbox'
import { resources, type Scope, scopes } from '@fitai/contract'
import { Check } from 'lucide-react'
import { resourceWords } from './scope-words.ts'

const deeds = [
  { deed: 'read', name: 'Read' },
  { deed: 'write', name: 'Write' },
] as const

type Props = { granted: readonly Scope[]; onChange: (granted: readonly Scope[]) => void }

/** What a token may do: a row a part of FitAI, and one for all of them. */
export function ScopeTable({ granted, onChange }: Props) {
  const set = (some: readonly Scope[], isOn: boolean) =>
    onChange(scopes.filter((scope) => (some.includes(scope) ? isOn : granted.includes(scope))))
  return (
    <table className="w-full text-left">
      <caption className="pb-1 text-left text-label font-semibold">What it may do</caption>
      <thead>
        <tr className="border-b border-line-strong text-label text-ink3">
          <th scope="col" className="py-1 font-medium">
            <span className="sr-only">Part</span>
          </th>
          {deeds.map(({ deed, name }) => (
            <th key={deed} scope="col" className="w-14 py-1 text-center font-medium">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        <tr>
          <th scope="row" className="font-medium">
            Everything
          </th>
          {deeds.map(({ deed }) => {
            const all = resources.map((resource): Scope => `${resource}:${deed}`)
            return (
              <Cell
                key={deed}
                label={`${deed === 'read' ? 'Read' : 'Write'} everything`}
                isOn={all.every((scope) => granted.includes(scope))}
                isMixed={all.some((scope) => granted.includes(scope))}
                onChange={(isOn) => set(all, isOn)}
              />
            )
          })}
        </tr>
        {resources.map((resource) => (
          <tr key={resource}>
            <th scope="row" className="py-1 font-normal">
              {resourceWords[resource].name}
              <span className="block text-cap text-ink3">{resourceWords[resource].text}</span>
            </th>
            {deeds.map(({ deed, name }) => (
              <Cell
                key={deed}
                label={`${name}: ${resourceWords[resource].name}`}
                isOn={granted.includes(`${resource}:${deed}`)}
                onChange={(isOn) => set([`${resource}:${deed}`], isOn)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type CellProps = { label: string; isOn: boolean; isMixed?: boolean; onChange: (isOn: boolean) => void }

function Cell({ label, isOn, isMixed = false, onChange }: CellProps) {
  return (
    <td className="p-0 text-center">
      <Checkbox.Root
        aria-label={label}
        checked={isOn}
        indeterminate={isMixed && !isOn}
        onCheckedChange={onChange}
        className="group inline-grid size-11 place-items-center rounded-cell align-middle"
      >
        <span className="grid size-6 place-items-center rounded-chip border border-line-strong bg-surface text-on-volt group-data-checked:border-transparent group-data-checked:bg-volt">
          <Checkbox.Indicator className="grid place-items-center data-indeterminate:text-ink2">
            {isOn ? (
              <Check size={16} strokeWidth={3} aria-hidden="true" />
            ) : (
              <span className="h-0.5 w-3 rounded-full bg-current" />
            )}
          </Checkbox.Indicator>
        </span>
      </Checkbox.Root>
    </td>
  )
}
