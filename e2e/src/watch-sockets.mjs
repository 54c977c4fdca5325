// Loaded into the product before anything else: writes down every address that it looks up or connects to.
import dgram from 'node:dgram'
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import net from 'node:net'

const file = process.env.FITAI_SOCKET_LOG
const note = (what, where) => appendFileSync(file, `${what} ${where}\n`)

const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function (...args) {
  const [first] = Array.isArray(args[0]) ? args[0] : args
  const {
    path,
    host = 'localhost',
    port,
  } = typeof first === 'object' && first !== null ? first : { port: first, host: args[1] }
  note('connect', path ?? `${host}:${port}`)
  return connect.apply(this, args)
}

for (const module of [dns, dns.promises]) {
  const { lookup } = module
  module.lookup = (name, ...rest) => {
    note('lookup', name)
    return lookup(name, ...rest)
  }
}

const send = dgram.Socket.prototype.send
dgram.Socket.prototype.send = function (...args) {
  note('datagram', args.filter((arg) => typeof arg === 'string' || typeof arg === 'number').join(':'))
  return send.apply(this, args)
}
