import { Link } from '@tanstack/react-router'
import { Gone } from '../../Gone.tsx'
import { buttonClass } from '../../ui/Button.tsx'

export function TemplateGone(words: { title: string; text: string }) {
  return (
    <Gone {...words}>
      <Link to="/training/templates" className={buttonClass({ variant: 'primary' })}>
        See all templates
      </Link>
    </Gone>
  )
}
