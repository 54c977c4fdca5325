import { coachGoals, coachLevels, limitations, muscles } from '@fitai/domain'
import { Sparkles } from 'lucide-react'
import { useId } from 'react'
import { equipmentChoices, equipmentPresets, isPreset } from '../../equipment.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Many, More, One } from '../../ui/Choices.tsx'
import { equipmentWord, goalWords, levelWords, limitationWords, muscleWords } from '../../words.ts'
import { minuteChoices, type Wish } from './wish.ts'

type Props = { wish: Wish; onChange: (wish: Wish) => void; isBusy: boolean; onAsk: () => void }

export function WishForm({ wish, onChange, isBusy, onAsk }: Props) {
  const textId = useId()
  const set = (part: Partial<Wish>) => onChange({ ...wish, ...part })
  const pieces = [...new Set([...equipmentChoices, ...wish.equipment])]
  return (
    <Card className="flex flex-col gap-5 p-4">
      <One
        label="Minutes"
        items={minuteChoices.map((minutes) => ({ value: minutes, name: String(minutes) }))}
        value={wish.minutes}
        onChange={(minutes) => set({ minutes })}
      />
      <One
        label="Goal"
        items={coachGoals.map((goal) => ({ value: goal, name: goalWords[goal] }))}
        value={wish.goal}
        onChange={(goal) => set({ goal })}
      />
      <One
        label="Level"
        items={coachLevels.map((level) => ({ value: level, name: levelWords[level] }))}
        value={wish.level}
        onChange={(level) => set({ level })}
      />
      <One
        label="Equipment"
        items={equipmentPresets.map(({ name, pieces: of }) => ({ value: name, name, pieces: of }))}
        value={equipmentPresets.find((preset) => isPreset(wish.equipment, preset.pieces))?.name}
        onChange={(name) =>
          set({ equipment: equipmentPresets.find((preset) => preset.name === name)?.pieces ?? wish.equipment })
        }
      />
      <More label="Single pieces" chosen={wish.equipment.length}>
        <Many
          label="Single pieces"
          items={pieces.map((piece) => ({ value: piece, name: equipmentWord(piece) }))}
          values={wish.equipment}
          onChange={(equipment) => set({ equipment })}
        />
      </More>
      <More label="Muscles" chosen={wish.targetMuscles.length}>
        <Many
          label="Muscles"
          items={muscles.map((muscle) => ({ value: muscle, name: muscleWords[muscle] }))}
          values={wish.targetMuscles}
          onChange={(targetMuscles) => set({ targetMuscles })}
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
      <div>
        <label htmlFor={textId} className="text-label font-semibold">
          Anything else
        </label>
        <textarea
          id={textId}
          rows={2}
          maxLength={1000}
          value={wish.text}
          placeholder="No lunges. More for the back."
          onChange={(event) => set({ text: event.target.value })}
          className="mt-2 w-full resize-none rounded-field border border-line-strong bg-surface px-3.5 py-2.5 text-row outline-none focus:border-volt-text focus:shadow-[0_0_0_1px_var(--volt-text)]"
        />
      </div>
      <Button variant="primary" size="lg" isBusy={isBusy} onClick={onAsk}>
        <Sparkles size={18} aria-hidden="true" />
        {isBusy ? 'Writing…' : 'Write it'}
      </Button>
    </Card>
  )
}
