import { Link } from '@tanstack/react-router'
import { Gone } from '../../Gone.tsx'
import { buttonClass } from '../../ui/Button.tsx'

export function ProgramGone(words: { title: string; text: string }) {
  return (
    <Gone {...words}>
      <Link to="/training/programs" className={buttonClass({ variant: 'primary' })}>
        See all programs
      </Link>
    </Gone>
  )
}
