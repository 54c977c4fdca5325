import { getRouteApi } from '@tanstack/react-router'
import { BrowsePage } from '../features/programs/BrowsePage.tsx'
import { EditPage } from '../features/programs/EditPage.tsx'
import { NewPage } from '../features/programs/NewPage.tsx'
import { ProgramPage } from '../features/programs/ProgramPage.tsx'
import { RunPage } from '../features/programs/RunPage.tsx'
import { SharedPage } from '../features/programs/SharedPage.tsx'
import { StartPage } from '../features/programs/StartPage.tsx'

const programs = getRouteApi('/training/programs')
export const Programs = () => <BrowsePage search={programs.useSearch()} />

export const NewProgram = () => <NewPage />

const program = getRouteApi('/training/programs/$programId')
export function OneProgram() {
  const { programId } = program.useParams()
  return <ProgramPage key={programId} programId={programId} />
}

const start = getRouteApi('/training/programs/$programId/start')
export const StartProgram = () => <StartPage programId={start.useParams().programId} />

const edit = getRouteApi('/training/programs/$programId/edit')
export function EditProgram() {
  const { programId } = edit.useParams()
  return <EditPage key={programId} programId={programId} />
}

const run = getRouteApi('/training/programs/runs/$runId')
export function ProgramRun() {
  const { runId } = run.useParams()
  return <RunPage key={runId} runId={runId} />
}

const shared = getRouteApi('/training/programs/shared/$token')
export const Shared = () => <SharedPage token={shared.useParams().token} />
