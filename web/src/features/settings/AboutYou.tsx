import { Form } from '@base-ui/react/form'
import { type Account, changeProfile } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, call } from '../../api.ts'
import { explain, fieldProblems } from '../../failures.ts'
import { localDay, number } from '../../format.ts'
import { parseDecimal } from '../../numbers.ts'
import { trainingChanged } from '../../queries.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { One } from '../../ui/Choices.tsx'
import { Field } from '../../ui/Field.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { say } from '../../ui/say.ts'
import { Problem } from '../../ui/states.tsx'
import { cmOf, feetOf } from './height.ts'

type Draft = {
  sex: 'male' | 'female' | 'unsaid'
  birthDate: string
  unit: 'cm' | 'ft'
  cm: string
  feet: string
  inches: string
}

/** Facts that formulas ask for. Each may be left out. */
export function AboutYou({ account }: { account: Account }) {
  const [draft, setDraft] = useState(() => draftOf(account))
  const [isWrong, setIsWrong] = useState(false)
  const saving = useMutation({
    mutationFn: (body: (typeof changeProfile)['body']['_input']) => call(changeProfile, { body }),
    onSuccess: async (changed) => {
      api.changeAccount(changed)
      say('Saved.')
      await trainingChanged()
    },
  })
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const save = () => {
    const heightCm = heightIn(draft)
    setIsWrong(heightCm === undefined)
    if (heightCm === undefined) return
    saving.mutate({
      sex: draft.sex === 'unsaid' ? null : draft.sex,
      birthDate: draft.birthDate || null,
      heightCm,
    })
  }
  const problems = { ...fieldProblems(saving.error), ...(isWrong && { height: 'A height of 50 to 280 cm.' }) }
  return (
    <Card aria-label="For the formulas" className="p-4">
      <h2 className="text-body font-semibold">For the formulas</h2>
      <p className="mt-1 mb-4 text-label text-ink2">
        For strength scores, levels, body fat and energy only. Nobody else sees it, and each may stay empty.
      </p>
      <Form className="flex flex-col gap-5" errors={problems} onFormSubmit={save}>
        <One
          label="Sex, for the formulas"
          items={[
            { value: 'female', name: 'Female' },
            { value: 'male', name: 'Male' },
            { value: 'unsaid', name: 'Not said' },
          ]}
          value={draft.sex}
          onChange={(sex) => set({ sex })}
        />
        <div className="max-w-60">
          <Field
            label="Birth date"
            name="birthDate"
            type="date"
            min="1900-01-01"
            max={localDay(new Date())}
            autoComplete="bday"
            value={draft.birthDate}
            onValueChange={(birthDate) => set({ birthDate })}
          />
        </div>
        <Height draft={draft} onChange={set} />
        {saving.error && Object.keys(problems).length === 0 && <Problem>{explain(saving.error)}</Problem>}
        <Button type="submit" variant="primary" className="self-start" isBusy={saving.isPending}>
          Save
        </Button>
      </Form>
    </Card>
  )
}

type HeightProps = { draft: Draft; onChange: (part: Partial<Draft>) => void }

function Height({ draft, onChange }: HeightProps) {
  return (
    <div className="flex flex-wrap items-end gap-3">
      {draft.unit === 'cm' ? (
        <div className="w-32">
          <Field
            label="Height in cm"
            name="height"
            inputMode="decimal"
            autoComplete="off"
            value={draft.cm}
            onValueChange={(cm) => onChange({ cm })}
          />
        </div>
      ) : (
        <>
          <div className="w-24">
            <Field
              label="Height, feet"
              name="height"
              inputMode="decimal"
              autoComplete="off"
              value={draft.feet}
              onValueChange={(feet) => onChange({ feet })}
            />
          </div>
          <div className="w-24">
            <Field
              label="Inches"
              name="inches"
              inputMode="decimal"
              autoComplete="off"
              value={draft.inches}
              onValueChange={(inches) => onChange({ inches })}
            />
          </div>
        </>
      )}
      <Segmented
        label="Height in"
        items={[
          { value: 'cm', label: 'cm' },
          { value: 'ft', label: 'ft, in' },
        ]}
        value={draft.unit}
        onChange={(unit) => onChange({ unit, ...inUnit(draft, unit) })}
      />
    </div>
  )
}

function draftOf({ sex, birthDate, heightCm, lengthUnit }: Account): Draft {
  return {
    sex: sex ?? 'unsaid',
    birthDate: birthDate ?? '',
    unit: lengthUnit === 'in' ? 'ft' : 'cm',
    cm: heightCm === null ? '' : number(heightCm),
    ...feetOf(heightCm),
  }
}

/** What was typed in one unit, in the other. */
function inUnit(draft: Draft, unit: Draft['unit']): Partial<Draft> {
  const height = heightIn(draft)
  if (height === undefined) return {}
  return unit === 'ft' ? feetOf(height) : { cm: height === null ? '' : number(height) }
}

/** Null for none, undefined for what is no height. */
function heightIn({ unit, cm, feet, inches }: Draft): number | null | undefined {
  if (unit === 'cm' ? cm.trim() === '' : feet.trim() === '' && inches.trim() === '') return null
  const height = unit === 'cm' ? parseDecimal(cm) : cmOf({ feet, inches })
  return height !== undefined && height >= 50 && height <= 280 ? height : undefined
}
