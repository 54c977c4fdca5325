// Loaded before the server when another process stands before it: if that one is killed, the server ends in good order.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref() // Listening alone must not keep the server alive.
