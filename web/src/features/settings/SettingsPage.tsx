import { changePreferences } from '@fitai/contract'
import { type E1rmFormula, e1rmFormulas, type FirstWeekday, firstWeekdays, weightUnits } from '@fitai/domain'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ChevronRight, Sparkles } from 'lucide-react'
import { api, call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { trainingChanged } from '../../queries.ts'
import { useAccount } from '../../session.ts'
import { Card } from '../../ui/Card.tsx'
import { One } from '../../ui/Choices.tsx'
import { Page } from '../../ui/Page.tsx'
import { Problem } from '../../ui/states.tsx'
import { say } from '../../ui/Toast.tsx'
import { AboutYou } from './AboutYou.tsx'
import { FormulaChoice } from './FormulaChoice.tsx'
import { ThisDevice } from './ThisDevice.tsx'

const weekdayWords = { monday: 'Monday', sunday: 'Sunday', saturday: 'Saturday' } satisfies Record<FirstWeekday, string>

/** How figures are shown and what they are made with. A choice is kept at once, facts with their button. */
export function SettingsPage() {
  const account = useAccount()
  const preferences = useMutation({
    mutationFn: (body: (typeof changePreferences)['body']['_input']) => call(changePreferences, { body }),
    onSuccess: async (changed) => {
      api.changeAccount(changed)
      say('Saved.')
      await trainingChanged()
    },
  })
  return (
    <Page title="Settings">
      <div className="flex max-w-2xl flex-col gap-3">
        {preferences.error && <Problem>{explain(preferences.error)}</Problem>}
        <AboutYou account={account} />
        <Card aria-label="Units and weeks" className="flex flex-col gap-5 p-4">
          <One
            label="Weights in"
            items={weightUnits.map((value) => ({ value, name: value === 'kg' ? 'Kilograms' : 'Pounds' }))}
            value={account.weightUnit}
            onChange={(weightUnit) => preferences.mutate({ weightUnit })}
          />
          <div>
            <One
              label="Weeks begin on"
              items={firstWeekdays.map((value) => ({ value, name: weekdayWords[value] }))}
              value={account.firstWeekday}
              onChange={(firstWeekday) => preferences.mutate({ firstWeekday })}
            />
            <p className="mt-2 text-label text-ink3">Weekly figures, streaks and the calendar follow.</p>
          </div>
        </Card>
        <ThisDevice />
        <Card>
          <Link
            to="/settings/coach"
            className="flex min-h-15 items-center gap-3 rounded-card px-4 py-2 hover:bg-raised"
          >
            <Sparkles size={19} aria-hidden="true" className="shrink-0 text-ink2" />
            <span className="min-w-0 flex-1">
              <span className="block font-medium">Coach and models</span>
              <span className="block text-label text-ink2">
                Who improves plans, what is sent, what never comes again
              </span>
            </span>
            <ChevronRight size={18} aria-hidden="true" className="shrink-0 text-ink3" />
          </Link>
        </Card>
        <FormulaChoice
          formula={account.e1rmFormula}
          isBusy={preferences.isPending}
          onChange={(e1rmFormula: E1rmFormula) => preferences.mutate({ e1rmFormula })}
          formulas={e1rmFormulas}
        />
      </div>
    </Page>
  )
}
