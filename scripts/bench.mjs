import './check-node.mjs'

void import('./run.mjs').then(({ orSaySo }) =>
  orSaySo(async () => {
    const { ensureInstalled, root, runNode24 } = await import('./ensure.mjs')
    await ensureInstalled()
    const [first, ...others] = process.argv.slice(2)
    const named = { growth: 'growth/main.ts', community: 'community/main.ts', listeners: 'community/listeners.ts' }[
      first
    ]
    const given = named ? others : process.argv.slice(2)
    process.exitCode = await runNode24([`${root}/bench/src/${named ?? 'main.ts'}`, ...given])
  }),
)
