import { changePreferences } from '@fitai/contract'
import {
  type E1rmFormula,
  e1rmFormulas,
  type FirstWeekday,
  firstWeekdays,
  lengthUnits,
  weightUnits,
} from '@fitai/domain'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ChevronRight, Sparkles } from 'lucide-react'
import { api, call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { trainingChanged } from '../../queries.ts'
import { SettingsFrame } from '../../SettingsFrame.tsx'
import { useAccount } from '../../session.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { One } from '../../ui/Choices.tsx'
import { say } from '../../ui/say.ts'
import { Problem } from '../../ui/states.tsx'
import { AboutYou } from './AboutYou.tsx'
import { AvatarCard } from './AvatarCard.tsx'
import { FormulaChoice } from './FormulaChoice.tsx'
import { GymsLink } from './GymsLink.tsx'
import { NotificationsCard } from './NotificationsCard.tsx'
import { PrivacyCard } from './PrivacyCard.tsx'
import { ProfileCard } from './ProfileCard.tsx'
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
    <SettingsFrame place="General">
      {preferences.error && <Problem>{explain(preferences.error)}</Problem>}
      <AvatarCard />
      <AboutYou account={account} />
      <ProfileCard account={account} />
      <GymsLink />
      <Card aria-label="Units and weeks" className="flex flex-col gap-5 p-4">
        <One
          label="Weights in"
          items={weightUnits.map((value) => ({ value, name: value === 'kg' ? 'Kilograms' : 'Pounds' }))}
          value={account.weightUnit}
          onChange={(weightUnit) => preferences.mutate({ weightUnit })}
        />
        <One
          label="Lengths in"
          items={lengthUnits.map((value) => ({ value, name: value === 'cm' ? 'Centimetres' : 'Inches' }))}
          value={account.lengthUnit}
          onChange={(lengthUnit) => preferences.mutate({ lengthUnit })}
        />
        <Zone zone={account.timezone} onChange={(timezone) => preferences.mutate({ timezone })} />
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
      <Card>
        <Link to="/settings/coach" className="flex min-h-15 items-center gap-3 rounded-card px-4 py-2 hover:bg-raised">
          <Sparkles size={19} aria-hidden="true" className="shrink-0 text-ink2" />
          <span className="min-w-0 flex-1">
            <span className="block font-medium">Coach and models</span>
            <span className="block text-label text-ink2">Who improves plans, what is sent, what never comes again</span>
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
      <ThisDevice />
      <NotificationsCard
        notifications={account.notifications}
        onChange={(notifications) => preferences.mutate({ notifications })}
      />
      <PrivacyCard privacy={account.privacy} onChange={(privacy) => preferences.mutate({ privacy })} />
    </SettingsFrame>
  )
}

/** Days, weeks and streaks are counted where somebody trains, which a journey may change. */
function Zone({ zone, onChange }: { zone: string; onChange: (zone: string) => void }) {
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <div>
      <p className="mb-2 text-label font-semibold">Time zone</p>
      <div className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1">
        <p>{zone}</p>
        {here !== zone && <Button onClick={() => onChange(here)}>Use {here}, as this device</Button>}
      </div>
    </div>
  )
}
