/** The data of the server-sent events of a reply, each as soon as it is whole (WHATWG HTML, 9.2). */
export async function* eventsIn(reply: Response): AsyncGenerator<unknown> {
  const pieces = reply.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (!pieces) return
  let text = ''
  try {
    for (let piece = await pieces.read(); !piece.done; piece = await pieces.read()) {
      text += piece.value
      const messages = text.split(/\r?\n\r?\n/)
      text = messages.pop() ?? ''
      for (const message of messages) yield* dataOf(message)
    }
  } finally {
    // Whoever stops listening early lets the connection go.
    await pieces.cancel().catch(() => undefined)
  }
}

/** Comments and other fields say nothing. */
function dataOf(message: string): unknown[] {
  const lines = message.split(/\r?\n/).filter((line) => line.startsWith('data:'))
  return lines.length === 0 ? [] : [JSON.parse(lines.map((line) => line.slice(5)).join('\n'))]
}
