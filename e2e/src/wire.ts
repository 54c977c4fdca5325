import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

/** What becomes of a call to the server: lost before it arrives, done without an answer, or done and answered with 500. */
export type Fault = 'lost' | 'unanswered' | 'stumbled'

/** The way between a browser and FitAI, that can break. Its address is a secure one for browsers. */
export async function openWire(target: string) {
  const state = { isCut: false, faults: [] as Fault[], faultyPath: '', worker: '' }
  const sockets = new Set<Socket>()
  const { hostname, port } = new URL(target)

  const server = createServer((asked, answer) => {
    if (state.isCut) return void asked.socket.destroy()
    const fault = asked.url?.endsWith(state.faultyPath) && asked.method === 'POST' ? state.faults.shift() : undefined
    if (fault === 'lost') return void asked.socket.destroy()
    const isNewWorker = asked.url === '/service-worker.js' && state.worker !== ''
    if (isNewWorker) return void answer.writeHead(200, { 'content-type': 'text/javascript' }).end(state.worker)
    pass(asked, answer, fault)
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })

  function pass(asked: IncomingMessage, answer: ServerResponse, fault: Fault | undefined): void {
    const { method, url, headers } = asked
    const onward = request({ hostname, port, method, path: url, headers }, (reply) => {
      if (fault) {
        reply.resume()
        reply.on('end', () => (fault === 'stumbled' ? answer.writeHead(500).end() : asked.socket.destroy()))
        return
      }
      answer.writeHead(reply.statusCode ?? 502, reply.headers)
      reply.pipe(answer)
    })
    onward.on('error', () => asked.socket.destroy())
    asked.pipe(onward)
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port: own } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${own}`,
    cut() {
      state.isCut = true
      for (const socket of sockets) socket.destroy()
    },
    mend() {
      state.isCut = false
    },
    /** The next calls of this path go wrong, one by one. */
    breakNext(path: string, faults: readonly Fault[]) {
      Object.assign(state, { faultyPath: path, faults: [...faults] })
    },
    /** As if a new version had been built. */
    serveWorker(text: string) {
      state.worker = text
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
