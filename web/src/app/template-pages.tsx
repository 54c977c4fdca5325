import { getRouteApi } from '@tanstack/react-router'
import { BrowsePage } from '../features/templates/BrowsePage.tsx'
import { EditPage } from '../features/templates/EditPage.tsx'
import { NewPage } from '../features/templates/NewPage.tsx'
import { SharedPage } from '../features/templates/SharedPage.tsx'
import { TemplatePage } from '../features/templates/TemplatePage.tsx'

const templates = getRouteApi('/training/templates')
export const Templates = () => <BrowsePage search={templates.useSearch()} />

export const NewTemplate = () => <NewPage />

const template = getRouteApi('/training/templates/$templateId')
export function OneTemplate() {
  const { templateId } = template.useParams()
  return <TemplatePage key={templateId} templateId={templateId} />
}

const edit = getRouteApi('/training/templates/$templateId/edit')
export function EditTemplate() {
  const { templateId } = edit.useParams()
  return <EditPage key={templateId} templateId={templateId} />
}

const shared = getRouteApi('/training/templates/shared/$token')
export const SharedTemplate = () => <SharedPage token={shared.useParams().token} />
