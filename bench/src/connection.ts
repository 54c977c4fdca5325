import { connect as connectSocket, type Socket } from 'node:net'

export type Request = { method: string; path: string; token?: string; body?: string | Buffer; contentType?: string }
export type Reply = { status: number; body: string }
export type Connection = { ask(request: Request): Promise<Reply>; close(): void }

/**
 * One kept-alive connection with one request on its way at a time. Made by hand because client and servers share the
 * cores: an HTTP library would cost more than the answers it waits for.
 */
export function connect(port: number): Connection {
  const socket = connectSocket(port, '127.0.0.1').setNoDelay(true)
  let received: Buffer = Buffer.alloc(0)
  let waiting: { resolve(reply: Reply): void; reject(error: Error): void } | undefined

  const give = (reply: Reply) => {
    received = Buffer.alloc(0)
    waiting?.resolve(reply)
    waiting = undefined
  }
  const breakOff = (error: Error) => waiting?.reject(error)
  socket.on('data', (chunk) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
    const reply = wholeReply(received)
    if (reply) give(reply)
  })
  socket.on('error', breakOff)
  socket.on('close', () => breakOff(new Error('The server closed the connection')))

  return {
    ask(request) {
      return new Promise((resolve, reject) => {
        if (socket.destroyed || socket.readableEnded) return reject(new Error('The server has closed the connection'))
        waiting = { resolve, reject }
        write(socket, request)
      })
    },
    close: () => socket.destroy(),
  }
}

function write(socket: Socket, { method, path, token, body, contentType = 'application/json' }: Request) {
  const authorization = token === undefined ? '' : `authorization: Bearer ${token}\r\n`
  const head = `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${authorization}`
  if (body === undefined) {
    socket.write(`${head}\r\n`)
    return
  }
  const content = `content-type: ${contentType}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n`
  if (typeof body === 'string') {
    socket.write(head + content + body)
    return
  }
  socket.write(head + content)
  socket.write(body)
}

function wholeReply(received: Buffer): Reply | undefined {
  const end = received.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const head = received.toString('latin1', 0, end)
  const length = /content-length: (\d+)/i.exec(head)?.[1]
  if (length === undefined) throw new Error(`This client reads answers with a length only:\n${head}`)
  const start = end + 4
  if (received.length < start + Number(length)) return undefined
  return { status: Number(head.slice(9, 12)), body: received.toString('utf8', start) }
}
