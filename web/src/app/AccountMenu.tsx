import { changePreferences } from '@fitai/contract'
import { initialsOf, languages, themes, weightUnits } from '@fitai/domain'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Camera, ChevronsUpDown, LogOut, Settings, Target } from 'lucide-react'
import { useState } from 'react'
import { api, call } from '../api.ts'
import { useAvatar } from '../avatar.ts'
import { explain } from '../failures.ts'
import { plural } from '../format.ts'
import { useLog } from '../offline/useWorkout.ts'
import { useAccount } from '../session.ts'
import { chooseTheme, useTheme } from '../theme.ts'
import { Menu, MenuChoice, MenuItem, MenuLink } from '../ui/Menu.tsx'
import { Confirm } from '../ui/Sheet.tsx'
import { say } from '../ui/say.ts'
import { languageWords } from '../words.ts'

const themeWords = { system: 'Like the system', light: 'Light', dark: 'Dark' }

export function AccountMenu({ hasName = false }: { hasName?: boolean }) {
  const account = useAccount()
  const theme = useTheme()
  const { writes } = useLog()
  const preferences = useMutation({
    mutationFn: (body: (typeof changePreferences)['body']['_input']) => call(changePreferences, { body }),
    onSuccess: api.changeAccount,
    onError: (error) => say(explain(error)),
  })
  const leave = useMutation({
    mutationFn: api.signOut,
    onError: (error) => say(explain(error)),
  })
  // The name begins with what is seen, so that it can be spoken to (WCAG 2.5.3).
  const shown = initialsOf(account.name)
  const avatar = useAvatar().data
  const [isAsking, setIsAsking] = useState(false)
  const signOut = () => (writes.length > 0 ? setIsAsking(true) : leave.mutate())

  return (
    <>
      <Menu
        name="Account"
        label={hasName ? undefined : `${shown}, account of ${account.name}`}
        triggerClass={
          hasName
            ? 'flex w-full items-center gap-2.5 rounded-cell px-2 py-1.5 text-left hover:bg-raised'
            : 'grid size-11 place-items-center rounded-full'
        }
        trigger={
          <>
            <Face initials={shown} address={avatar?.isOwn ? avatar.thumbnailUrl : undefined} />
            {hasName && (
              <>
                <span className="min-w-0 flex-1">
                  <span className="block truncate text-label font-medium">{account.name}</span>
                  <span className="block truncate text-cap text-ink3">{account.email}</span>
                </span>
                <ChevronsUpDown size={15} className="text-ink3" aria-hidden="true" />
              </>
            )}
          </>
        }
      >
        <MenuChoice
          label="Theme"
          items={themes.map((value) => ({ value, label: themeWords[value] }))}
          value={theme}
          onChange={(chosen) => {
            chooseTheme(chosen)
            preferences.mutate({ theme: chosen })
          }}
        />
        <MenuChoice
          label="Weights in"
          items={weightUnits.map((value) => ({ value, label: value === 'kg' ? 'Kilograms' : 'Pounds' }))}
          value={account.weightUnit}
          onChange={(weightUnit) => preferences.mutate({ weightUnit })}
        />
        <MenuChoice
          label="Exercise names in"
          items={languages.map((value) => ({ value, label: languageWords[value] }))}
          value={account.language}
          onChange={(language) => preferences.mutate({ language })}
        />
        <MenuLink link={<Link to="/goals" />}>
          <Target size={18} className="text-ink2" aria-hidden="true" />
          Goals
        </MenuLink>
        <MenuLink link={<Link to="/photos" search={{}} />}>
          <Camera size={18} className="text-ink2" aria-hidden="true" />
          Photos
        </MenuLink>
        <MenuLink link={<Link to="/settings" />}>
          <Settings size={18} className="text-ink2" aria-hidden="true" />
          Settings
        </MenuLink>
        <MenuItem onClick={signOut}>
          <LogOut size={18} className="text-ink2" aria-hidden="true" />
          Sign out
        </MenuItem>
      </Menu>
      <Confirm
        title="Sign out now?"
        text={`${plural(writes.length, 'change')} not sent yet. Nothing is lost: they stay on this device and are sent when you sign in here again.`}
        action="Sign out"
        isOpen={isAsking}
        isBusy={leave.isPending}
        onConfirm={() => leave.mutate()}
        onClose={() => setIsAsking(false)}
      />
    </>
  )
}

function Face({ initials, address }: { initials: string; address: string | undefined }) {
  return (
    <span className="relative grid size-9 place-items-center overflow-hidden rounded-full bg-sunken text-label font-semibold">
      {initials}
      {address !== undefined && <img src={address} alt="" className="absolute inset-0 size-full object-cover" />}
    </span>
  )
}
