import { createTemplate } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 } from 'uuid'
import { call } from '../api.ts'
import { templateTold } from './queries.ts'

type Body = (typeof createTemplate)['body']['_input']

/** Keeps something as a template of one's own. Its id is made once a screen: pressing twice makes no second one. */
export function useSaveAsTemplate() {
  const [id] = useState(() => v7())
  return useMutation({
    mutationFn: (body: Omit<Body, 'id'>) => call(createTemplate, { body: { id, ...body } }),
    onSuccess: templateTold,
  })
}
