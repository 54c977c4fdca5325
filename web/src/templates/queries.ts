import { listTemplates, readTemplate, sharedTemplate, type Template, TemplateSummary } from '@fitai/contract'
import { call } from '../api.ts'
import { keptQuery, readKept } from '../offline/kept.ts'
import { queryClient, read } from '../queries.ts'

/** The built-in templates, one's own and one's favourites: few enough to be filtered here. */
export const templatesQuery = keptQuery({
  queryKey: [listTemplates.path, 'all'],
  ask: everyTemplate,
  check: TemplateSummary.array(),
})

export const templateQuery = (id: string) => readKept(readTemplate, { params: { id } })
export const sharedTemplateQuery = (token: string) => read(sharedTemplate, { params: { token } })

async function everyTemplate(): Promise<TemplateSummary[]> {
  const items: TemplateSummary[] = []
  let cursor: string | undefined
  do {
    const page = await call(listTemplates, { query: { limit: 100, cursor } })
    items.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return items
}

/** Shows a template as the server has just told it, and asks for the lists anew. */
export async function templateTold(template: Template): Promise<void> {
  queryClient.setQueryData(templateQuery(template.id).queryKey, template)
  await listsChanged()
}

/** After an opinion of a template, or a template itself, has changed. */
export async function templatesChanged(): Promise<void> {
  await Promise.all([listsChanged(), queryClient.invalidateQueries({ queryKey: [readTemplate.path] })])
}

/** The lists are several endpoints below one path. */
async function listsChanged(): Promise<void> {
  await queryClient.invalidateQueries({
    predicate: ({ queryKey: [path] }) =>
      typeof path === 'string' && path.startsWith(listTemplates.path) && path !== readTemplate.path,
  })
}
