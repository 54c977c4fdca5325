import net, { type AddressInfo, type Socket } from 'node:net'

type Entry = { value: string; endsAt: number }

/** Speaks as much of the protocol of Redis as limits need, over a real socket. */
export async function startRedis(port = 0) {
  const entries = new Map<string, Entry>()
  const sockets = new Set<Socket>()
  let isSilent = false
  const live = (key: string) => {
    const entry = entries.get(key)
    return entry && entry.endsAt > Date.now() ? entry : undefined
  }
  const perform = ([name = '', key = '', ...rest]: string[]): string => {
    const command = name.toUpperCase()
    if (command === 'SET') {
      const [value = '', , ms, nx] = rest
      if (nx === 'NX' && live(key)) return '$-1\r\n'
      entries.set(key, { value, endsAt: Date.now() + Number(ms) })
      return '+OK\r\n'
    }
    if (command === 'INCR') {
      const entry = live(key) ?? { value: '0', endsAt: Number.POSITIVE_INFINITY }
      entries.set(key, { ...entry, value: String(Number(entry.value) + 1) })
      return `:${entries.get(key)?.value}\r\n`
    }
    if (command === 'PTTL') return `:${Math.round((live(key)?.endsAt ?? Date.now() - 2) - Date.now())}\r\n`
    if (command === 'DEL') return `:${[key, ...rest].filter((one) => entries.delete(one)).length}\r\n`
    if (command === 'INFO') return bulk('redis_version:7.4.0\r\nloading:0\r\n')
    return '+OK\r\n'
  }

  const server = net.createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => {})
    let text = ''
    let queued: string[][] | undefined
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1')
      for (let next = read(text); next; next = read(text)) {
        text = text.slice(next.length)
        if (isSilent) continue
        const name = next.words[0]?.toUpperCase()
        if (name === 'MULTI') queued = []
        else if (name === 'EXEC') {
          socket.write(`*${queued?.length ?? 0}\r\n${(queued ?? []).map(perform).join('')}`)
          queued = undefined
          continue
        } else if (queued) {
          queued.push(next.words)
          socket.write('+QUEUED\r\n')
          continue
        }
        socket.write(name === 'MULTI' ? '+OK\r\n' : perform(next.words))
      }
    })
  })
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  return {
    port: (server.address() as AddressInfo).port,
    keys: () => [...entries.keys()],
    /** Takes everything and answers nothing. */
    fallSilent() {
      isSilent = true
    },
    async stop() {
      for (const socket of sockets) socket.destroy()
      await new Promise((closed) => server.close(closed))
    },
  }
}

const bulk = (text: string) => `$${text.length}\r\n${text}\r\n`

/** One command, as an array of bulk strings, if it has arrived whole. */
function read(text: string): { words: string[]; length: number } | undefined {
  const head = /^\*(\d+)\r\n/.exec(text)
  if (!head) return undefined
  let at = head[0].length
  const words: string[] = []
  for (let i = 0; i < Number(head[1]); i++) {
    const size = /^\$(\d+)\r\n/.exec(text.slice(at))
    if (!size) return undefined
    const from = at + size[0].length
    at = from + Number(size[1]) + 2
    if (text.length < at) return undefined
    words.push(text.slice(from, at - 2))
  }
  return { words, length: at }
}
