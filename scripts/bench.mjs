import './check-node.mjs'

void import('./run.mjs').then(({ orSaySo }) =>
  orSaySo(async () => {
    const { ensureInstalled, root, runNode24 } = await import('./ensure.mjs')
    await ensureInstalled()
    const [first, ...others] = process.argv.slice(2)
    const isNamed = first === 'growth' || first === 'community'
    const script = isNamed ? `${first}/main.ts` : 'main.ts'
    process.exitCode = await runNode24([`${root}/bench/src/${script}`, ...(isNamed ? others : process.argv.slice(2))])
  }),
)
