import type { z } from 'zod'

type Read<T> = { ok: true; value: T } | { ok: false; isProse: boolean; detail: string }

/**
 * Reads the one JSON object of an answer. Small models think aloud first, or put a fence or a sentence around it;
 * two objects are none, because nobody knows which was meant.
 */
export function readAnswer<T>(text: string, schema: z.ZodType<T>): Read<T> {
  const said = text.replace(/<think>[\s\S]*?<\/think>/g, '')
  const json = parse(said)
  if (json === undefined)
    return { ok: false, isProse: !said.includes('{'), detail: `${said.length} letters, no JSON object` }
  const { success, data, error } = schema.safeParse(json)
  if (success) return { ok: true, value: data }
  const [issue] = error.issues
  const place = issue?.path
    .join('.')
    .replace(/[^\w.]/g, '')
    .slice(0, 60)
  return { ok: false, isProse: false, detail: `${issue?.code} at ${place || 'the top'}` }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1))
  } catch {
    return undefined
  }
}
