import {
  changeProgram,
  duplicateProgram,
  enrolProgram as enrol,
  type enrolProgram,
  type Program,
} from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { v7 } from 'uuid'
import { call } from '../../api.ts'
import { weekday } from '../../format.ts'
import { programTold } from '../../programs/queries.ts'
import { runTold } from '../../programs/runs.ts'
import { say } from '../../ui/say.ts'
import { dayAfter } from '../../weeks.ts'
import { onDays } from './start-days.ts'

type Body = (typeof enrolProgram)['body']['_input']
type Enrolment = Required<Pick<Body, 'startsOn' | 'mode' | 'loads' | 'weightUnit'>> & {
  days: readonly number[]
  isOnOtherDays: boolean
}

const longestName = 120

/**
 * Begins a program. On other days than its own it is copied first, because a run keeps to the days of its program. The
 * ids are made once a screen, so that trying again begins nothing twice.
 */
export function useEnrol(program: Program) {
  const navigate = useNavigate()
  const [ids] = useState(() => ({ run: v7(), copy: v7() }))
  return useMutation({
    mutationFn: async ({ days, isOnOtherDays, ...body }: Enrolment) => {
      const { timeZone: timezone } = Intl.DateTimeFormat().resolvedOptions()
      const id = isOnOtherDays ? await copied(program, ids.copy, days, body.startsOn) : program.id
      return call(enrol, { params: { id }, body: { id: ids.run, timezone, ...body } })
    },
    onSuccess: async (run) => {
      await runTold(run)
      say(`“${run.programName}” begins.`)
      await navigate({ to: '/' })
    },
  })
}

async function copied(program: Program, id: string, days: readonly number[], startsOn: string): Promise<string> {
  const names = days.map((day) => weekday(dayAfter(startsOn, day))).join(' ')
  const name = `${program.name.slice(0, longestName - names.length - 2)}, ${names}`
  await call(duplicateProgram, { params: { id: program.id }, body: { id, name } })
  await programTold(await call(changeProgram, { params: { id }, body: { weeks: onDays(program.weeks, days) } }))
  return id
}
