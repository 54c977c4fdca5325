import { coachGoals, coachLevels, limitations, muscles } from '@fitai/domain'
import { Sparkles } from 'lucide-react'
import type { Ref } from 'react'
import { equipmentChoices, equipmentPresets, isPreset } from '../../equipment.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Many, More, One } from '../../ui/Choices.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { equipmentWord, goalWords, levelWords, limitationWords, muscleWords } from '../../words.ts'
import { Sentence } from './Sentence.tsx'
import { type Asking, dayChoices, type Field, minuteChoices, saidIn, type Wish } from './wish.ts'

type Props = {
  asking: Asking
  onChange: (asking: Asking) => void
  isBusy: boolean
  onAsk: () => void
  sentence: Ref<HTMLTextAreaElement>
}

/** What is wanted: a sentence, and chips that follow it as long as nobody taps them. */
export function WishForm({ asking, onChange, isBusy, onAsk, sentence }: Props) {
  const { wish, byHand } = asking
  return (
    <Card aria-label="What you want" className="flex flex-col gap-5 overflow-clip p-4">
      <Segmented
        label="What to write"
        items={[
          { value: 'workout', label: 'A workout' },
          { value: 'week', label: 'A week' },
        ]}
        value={wish.kind}
        onChange={(kind) => onChange({ wish: { ...wish, kind }, byHand })}
        className="flex"
      />
      <Sentence
        text={wish.text}
        // A new sentence is newer than what was tapped before it.
        onChange={(text) => onChange({ wish: { ...wish, text }, byHand: [] })}
        onAsk={onAsk}
        ref={sentence}
      />
      <Chips asking={asking} onChange={onChange} />
      <div className="sticky bottom-[calc(var(--dock)-19px+env(safe-area-inset-bottom))] z-10 -mx-4 -mb-4 border-t border-line bg-surface px-4 py-3 lg:static lg:border-0 lg:pt-0 lg:pb-4">
        <Button variant="primary" size="lg" className="w-full" isBusy={isBusy} onClick={onAsk}>
          <Sparkles size={18} aria-hidden="true" />
          {isBusy ? 'Writing…' : 'Write it'}
        </Button>
      </div>
    </Card>
  )
}

function Chips({ asking, onChange }: Pick<Props, 'asking' | 'onChange'>) {
  const { wish, byHand } = asking
  const shown = { ...wish, ...saidIn(asking) }
  const set = (part: Partial<Wish>) => onChange({ wish: { ...wish, ...part }, byHand })
  const choose = (field: Field, part: Partial<Wish>) =>
    onChange({ wish: { ...wish, ...part }, byHand: [...byHand.filter((one) => one !== field), field] })
  const minutes = [...new Set([...minuteChoices, shown.minutes])].toSorted((a, b) => a - b)
  return (
    <>
      {wish.kind === 'week' && (
        <One
          label="Days a week"
          items={[...new Set([...dayChoices, shown.daysPerWeek])].map((days) => ({ value: days, name: String(days) }))}
          value={shown.daysPerWeek}
          onChange={(daysPerWeek) => choose('daysPerWeek', { daysPerWeek })}
        />
      )}
      <One
        label="Minutes"
        items={minutes.map((value) => ({ value, name: String(value) }))}
        value={shown.minutes}
        onChange={(value) => choose('minutes', { minutes: value })}
      />
      <One
        label="Goal"
        items={coachGoals.map((goal) => ({ value: goal, name: goalWords[goal] }))}
        value={shown.goal}
        onChange={(goal) => choose('goal', { goal })}
      />
      <One
        label="Level"
        items={coachLevels.map((level) => ({ value: level, name: levelWords[level] }))}
        value={shown.level}
        onChange={(level) => choose('level', { level })}
      />
      <Equipment equipment={shown.equipment} onChange={(equipment) => choose('equipment', { equipment })} />
      <More label="Muscles" chosen={shown.targetMuscles.length}>
        <Many
          label="Muscles"
          items={muscles.map((muscle) => ({ value: muscle, name: muscleWords[muscle] }))}
          values={shown.targetMuscles}
          onChange={(targetMuscles) => choose('targetMuscles', { targetMuscles })}
        />
      </More>
      <More label="Go easy on" chosen={wish.limitations.length}>
        <Many
          label="Go easy on"
          items={limitations.map((limitation) => ({ value: limitation, name: limitationWords[limitation] }))}
          values={wish.limitations}
          onChange={(chosen) => set({ limitations: chosen })}
        />
      </More>
    </>
  )
}

type EquipmentProps = { equipment: readonly string[]; onChange: (equipment: readonly string[]) => void }

function Equipment({ equipment, onChange }: EquipmentProps) {
  const pieces = [...new Set([...equipmentChoices, ...equipment])]
  return (
    <>
      <One
        label="Equipment"
        items={equipmentPresets.map(({ name }) => ({ value: name, name }))}
        value={equipmentPresets.find((preset) => isPreset(equipment, preset.pieces))?.name}
        onChange={(name) => onChange(equipmentPresets.find((preset) => preset.name === name)?.pieces ?? equipment)}
      />
      <More label="Single pieces" chosen={equipment.length}>
        <Many
          label="Single pieces"
          items={pieces.map((piece) => ({ value: piece, name: equipmentWord(piece) }))}
          values={equipment}
          onChange={onChange}
        />
      </More>
    </>
  )
}
