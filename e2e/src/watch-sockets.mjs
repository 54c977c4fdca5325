// Loaded into the product before anything else: writes down every address that it looks up or connects to.
import dgram from 'node:dgram'
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import net from 'node:net'

const file = process.env.FITAI_SOCKET_LOG
const note = (what, where) => appendFileSync(file, `${what} ${where}\n`)

const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function (...args) {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args
  const { path, host = 'localhost', port } = destination(first, second)
  note('connect', path ?? `${host}:${port}`)
  return connect.apply(this, args)
}

function destination(first, second) {
  if (typeof first === 'object' && first !== null) return first
  return typeof first === 'string'
    ? { path: first }
    : { port: first, host: typeof second === 'string' ? second : undefined }
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
