import { lazy } from 'react'

/** What is shared by a link is there for people without an account, too. */
const pages = {
  programs: lazy(async () => ({ default: (await import('../features/programs/StrangerPage.tsx')).StrangerPage })),
  templates: lazy(async () => ({ default: (await import('../features/templates/StrangerPage.tsx')).StrangerPage })),
  workouts: lazy(async () => ({ default: (await import('../features/shared-workout/StrangerPage.tsx')).StrangerPage })),
}
const paths = [
  { page: pages.programs, path: /^\/training\/programs\/shared\/([\w-]+)$/ },
  { page: pages.templates, path: /^\/training\/templates\/shared\/([\w-]+)$/ },
  { page: pages.workouts, path: /^\/training\/shared\/([\w-]+)$/ },
]

/** The page behind the link of an address, with its token. */
export function strangerPageAt(pathname: string) {
  for (const { page, path } of paths) {
    const [, token] = path.exec(pathname) ?? []
    if (token !== undefined) return { StrangerPage: page, token }
  }
  return undefined
}
