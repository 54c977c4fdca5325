import type { Visibility } from '@fitai/domain'
import { Globe, Lock, type LucideIcon, Users } from 'lucide-react'

export const visibilityWords = {
  private: { name: 'Only you', icon: Lock },
  friends: { name: 'Friends', icon: Users },
  public: { name: 'Everybody', icon: Globe },
} satisfies Record<Visibility, { name: string; icon: LucideIcon }>

export const visibilityChoices = (['friends', 'public', 'private'] as const).map((value) => ({
  ...{ value, label: visibilityWords[value].name },
}))
