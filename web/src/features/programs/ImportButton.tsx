import { importProgram, ProgramFile } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { FileUp } from 'lucide-react'
import { useRef } from 'react'
import { v7 } from 'uuid'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { programTold } from '../../programs/queries.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../ui/say.ts'

/** Makes a program of a file that some FitAI wrote. */
export function ImportButton() {
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const bring = useMutation({
    mutationFn: async (file: File) => {
      const read = ProgramFile.safeParse(jsonIn(await file.text()))
      return read.success ? call(importProgram, { body: { id: v7(), file: read.data } }) : undefined
    },
    onSuccess: async (program) => {
      if (!program) return say('This file is no program of FitAI.')
      await programTold(program)
      say(`“${program.name}” is yours now.`)
      await navigate({ to: '/training/programs/$programId', params: { programId: program.id } })
    },
    onError: (error) => say(explain(error)),
  })
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        className="hidden"
        onChange={(event) => {
          const file = event.target.files?.item(0)
          event.target.value = ''
          if (file) bring.mutate(file)
        }}
      />
      <Button variant="outline" isBusy={bring.isPending} onClick={() => input.current?.click()}>
        <FileUp size={17} aria-hidden="true" />
        Import
      </Button>
    </>
  )
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
