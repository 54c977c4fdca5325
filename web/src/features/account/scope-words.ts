import { type Resource, resources, type Scope, scopes } from '@fitai/contract'

export const resourceWords = {
  users: { name: 'Profile', text: 'Name, units, gyms' },
  exercises: { name: 'Exercises', text: 'Library and your own' },
  workouts: { name: 'Workouts', text: 'Sets, history, sync' },
  templates: { name: 'Templates', text: 'Plans for workouts' },
  programs: { name: 'Programs', text: 'Programs, and your runs' },
  goals: { name: 'Goals', text: 'Goals and achievements' },
  progress: { name: 'Progress', text: 'Records, body, photos' },
  analytics: { name: 'Analytics', text: 'Figures and export' },
  ai: { name: 'Coach', text: 'Plans and advice' },
  imports: { name: 'Imports', text: 'Files of other apps' },
  notifications: { name: 'Notices', text: 'What you are told of' },
} satisfies Record<Resource, { name: string; text: string }>

/** `Reads everything`, or `Workouts: read, write · Progress: read`. */
export function scopesText(granted: readonly Scope[]): string {
  const all = (deed: 'read' | 'write') => resources.every((resource) => granted.includes(`${resource}:${deed}`))
  if (granted.length === scopes.length) return 'Reads and writes everything'
  if (all('read') && granted.length === resources.length) return 'Reads everything'
  return resources
    .flatMap((resource) => {
      const deeds = (['read', 'write'] as const).filter((deed) => granted.includes(`${resource}:${deed}`))
      return deeds.length === 0 ? [] : [`${resourceWords[resource].name}: ${deeds.join(', ')}`]
    })
    .join(' · ')
}
