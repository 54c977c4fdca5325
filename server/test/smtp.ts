import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

type Received = Email & { envelopeTo: string[] }

/** A real SMTP server on the loopback. It takes every mail, unless told what to do with the next ones. */
export async function startSmtp(options: { user?: string; password?: string } = {}) {
  const received: Received[] = []
  let next: ('refuse' | 'later' | 'hang up after taking it')[] = []
  const server = new SMTPServer({
    ...{ disabledCommands: ['STARTTLS'], logger: false },
    authOptional: options.user === undefined,
    ...{ allowInsecureAuth: true, authMethods: ['PLAIN'] },
    onAuth: ({ username, password }, _session, done) =>
      username === options.user && password === options.password
        ? done(null, { user: username })
        : done(new Error('wrong password')),
    onRcptTo(_address, _session, done) {
      const act = next[0] === 'hang up after taking it' ? undefined : next.shift()
      if (act === undefined) return done()
      done(Object.assign(new Error(act), { responseCode: act === 'refuse' ? 550 : 451 }))
    },
    async onData(stream, session, done) {
      const chunks: Buffer[] = []
      for await (const chunk of stream) chunks.push(chunk as Buffer)
      const email = await PostalMime.parse(Buffer.concat(chunks))
      received.push({ ...email, envelopeTo: session.envelope.rcptTo.map(({ address }) => address) })
      if (next.shift() === 'hang up after taking it')
        (session as unknown as { connection?: unknown }) && closeAll(server)
      else done()
    },
  })
  server.on('error', () => {})
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    port: (server.server.address() as AddressInfo).port,
    received,
    does(...acts: typeof next) {
      next = acts
    },
    to: (address: string) => received.filter(({ envelopeTo }) => envelopeTo.includes(address)),
    stop: () => new Promise<void>((closed) => server.close(() => closed())),
  }
}

function closeAll(server: SMTPServer): void {
  for (const connection of (server as unknown as { connections: Set<{ _socket: { destroy(): void } }> }).connections)
    connection._socket.destroy()
}
