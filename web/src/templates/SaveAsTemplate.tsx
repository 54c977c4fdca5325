import { Link } from '@tanstack/react-router'
import { BookmarkCheck, BookmarkPlus } from 'lucide-react'
import { explain } from '../failures.ts'
import { Button, buttonClass } from '../ui/Button.tsx'
import { say } from '../ui/say.ts'
import { useSaveAsTemplate } from './useSaveAsTemplate.ts'

type Props = {
  what: Parameters<ReturnType<typeof useSaveAsTemplate>['mutate']>[0]
  /** As an icon where there is no room for words. */
  size?: 'md' | 'lg' | 'icon' | 'iconLg'
  variant?: 'soft' | 'outline'
  className?: string
}

/** A workout or a plan becomes a template: what was done, or planned, is what it asks for. */
export function SaveAsTemplate({ what, size = 'md', variant = 'soft', className }: Props) {
  const save = useSaveAsTemplate()
  const look = { variant, size, ...(className !== undefined && { className }) }
  const isIcon = size === 'icon' || size === 'iconLg'
  if (save.data)
    return (
      <Link
        to="/training/templates/$templateId"
        params={{ templateId: save.data.id }}
        aria-label="See the template"
        className={buttonClass(look)}
      >
        <BookmarkCheck size={18} aria-hidden="true" className="text-volt-text" />
        {!isIcon && 'See the template'}
      </Link>
    )
  const keep = () =>
    save.mutate(what, {
      onSuccess: ({ name }) => say(`“${name}” is among your templates.`),
      onError: (error) => say(explain(error)),
    })
  return (
    <Button {...look} aria-label="Save as template" isBusy={save.isPending} onClick={keep}>
      <BookmarkPlus size={18} aria-hidden="true" />
      {!isIcon && 'Save as template'}
    </Button>
  )
}
