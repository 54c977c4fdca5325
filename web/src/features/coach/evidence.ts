import type { LinkProps } from '@tanstack/react-router'

/** The page of the app that shows what an address of the API answers. */
export function pageOf(evidence: string): Pick<LinkProps, 'to'> {
  const [, figure = ''] = /^\/analytics\/(\w+)/.exec(evidence) ?? []
  switch (figure) {
    case 'muscles':
    case 'recovery':
      return { to: '/progress/muscles' }
    case 'intensity':
      return { to: '/progress/effort' }
    case 'volume':
      return { to: '/progress/volume' }
    case 'frequency':
      return { to: '/progress/frequency' }
    case 'strength':
      return { to: '/progress/strength' }
    default:
      return { to: '/progress' }
  }
}
