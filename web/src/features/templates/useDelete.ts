import { deleteTemplate, restoreTemplate, type Template } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { queryClient } from '../../queries.ts'
import { templateQuery, templatesChanged, templateTold } from '../../templates/queries.ts'
import { say } from '../../ui/say.ts'

/** Deletes a template. The way back is in the toast, whichever screen is open by then. */
export function useDelete({ id, name }: Pick<Template, 'id' | 'name'>) {
  const navigate = useNavigate()
  const restore = useMutation({
    mutationFn: () => call(restoreTemplate, { params: { id } }),
    onSuccess: async (template) => {
      await templateTold(template)
      say(`“${template.name}” is back.`)
    },
    onError: (error) => say(explain(error), { label: 'Try again', onClick: () => restore.mutate() }),
  })
  return useMutation({
    mutationFn: () => call(deleteTemplate, { params: { id } }),
    onSuccess: async () => {
      say(`“${name}” is deleted.`, { label: 'Undo', onClick: () => restore.mutate() })
      await navigate({ to: '/training/templates' })
      queryClient.removeQueries({ queryKey: templateQuery(id).queryKey })
      await templatesChanged()
    },
    onError: (error) => say(explain(error)),
  })
}
