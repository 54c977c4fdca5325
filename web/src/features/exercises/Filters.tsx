import { type FacetCount, limitations } from '@fitai/domain'
import { useDeferredValue } from 'react'
import { equipmentPresets, isPreset } from '../../equipment.ts'
import type { KnownExercise } from '../../exercises/known.ts'
import { useExercises } from '../../exercises/library.ts'
import { ChoiceChip } from '../../ui/ChoiceChip.tsx'
import { Many, More, One } from '../../ui/Choices.tsx'
import { limitationWords } from '../../words.ts'
import {
  type Browse,
  filterOf,
  type ListName,
  listOf,
  type SwitchName,
  withList,
  withSwitch,
} from './browse-address.ts'
import { groupWords, valueWord } from './choice-words.ts'
import { type Counts, countsOf } from './counts.ts'

type Props = {
  browse: Browse
  /** What the filters choose from: all exercises, or those that were found. */
  candidates: readonly KnownExercise[]
  onChange: (browse: Browse) => void
}

/** Every filter with how many exercises each value leaves. A value that leaves none is not offered. */
export function Filters({ browse, candidates, onChange }: Props) {
  const archived = useExercises().data?.archived.length ?? 0
  // While somebody types, the counts may come a frame later than the list.
  const counts = countsOf(useDeferredValue(candidates), filterOf(browse), archived)
  const group = (name: keyof Counts['facets'], isOpen = false) => (
    <Facet
      key={name}
      name={name}
      isOpen={isOpen}
      counts={counts.facets[name]}
      values={listOf(browse, name)}
      onChange={(values) => onChange(withList(browse, name, values))}
    />
  )
  return (
    <div className="flex flex-col divide-y divide-line [&>*]:py-3 [&>*:first-child]:pt-0 [&>*:last-child]:pb-0">
      <Switches browse={browse} counts={counts} onChange={onChange} />
      {group('muscle', true)}
      <Owned browse={browse} onChange={onChange} />
      {(['equipment', 'level', 'category', 'mechanic', 'force', 'pattern', 'tracking'] as const).map((name) =>
        group(name),
      )}
      <More label={groupWords.safeFor} chosen={listOf(browse, 'safeFor').length}>
        <Many
          label={groupWords.safeFor}
          items={limitations.map((limitation) => ({ value: limitation, name: limitationWords[limitation] }))}
          values={limitations.filter((limitation) => listOf(browse, 'safeFor').includes(limitation))}
          onChange={(values) => onChange(withList(browse, 'safeFor', values))}
        />
        <p className="mt-2 text-cap text-ink3">Leaves out what a limitation says to avoid. Not medical advice.</p>
      </More>
    </div>
  )
}

function Switches({ browse, counts, onChange }: Omit<Props, 'candidates'> & { counts: Counts }) {
  const names = (['mine', 'favorites', 'archived'] satisfies SwitchName[]).filter(
    (name) => counts[name] > 0 || browse[name],
  )
  if (names.length === 0) return null
  return (
    <fieldset className="flex flex-wrap gap-1.5">
      <legend className="sr-only">Yours</legend>
      {names.map((name) => (
        <ChoiceChip
          key={name}
          count={counts[name]}
          isOn={browse[name] ?? false}
          onChange={(isOn) => onChange(withSwitch(browse, name, isOn))}
        >
          {groupWords[name]}
        </ChoiceChip>
      ))}
    </fieldset>
  )
}

function Owned({ browse, onChange }: Pick<Props, 'browse' | 'onChange'>) {
  const owned = listOf(browse, 'owned').filter((tool) => tool !== 'none')
  const isChosen = browse.owned !== undefined
  const chosen = isChosen ? equipmentPresets.find(({ pieces }) => isPreset(owned, pieces))?.name : undefined
  return (
    <More label={groupWords.owned} chosen={isChosen ? 1 : 0}>
      <One
        label={groupWords.owned}
        hidesLabel
        items={equipmentPresets.map(({ name }) => ({ value: name, name }))}
        value={chosen}
        onChange={(name) => {
          const pieces: readonly string[] = equipmentPresets.find((preset) => preset.name === name)?.pieces ?? []
          onChange(withList(browse, 'owned', name === chosen ? [] : ['none', ...pieces]))
        }}
      />
    </More>
  )
}

type FacetProps = {
  name: ListName
  isOpen: boolean
  counts: readonly FacetCount[]
  values: readonly string[]
  onChange: (values: readonly string[]) => void
}

function Facet({ name, isOpen, counts, values, onChange }: FacetProps) {
  if (counts.length === 0) return null
  return (
    <More label={groupWords[name]} chosen={values.length} isOpen={isOpen}>
      <Many
        label={groupWords[name]}
        items={counts.map(({ value, count }) => ({ value, name: valueWord(name, value), count }))}
        values={values}
        onChange={onChange}
      />
    </More>
  )
}
