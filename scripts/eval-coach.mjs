import './check-node.mjs'

void import('./run.mjs').then(({ orSaySo }) =>
  orSaySo(async () => {
    const { ensureInstalled, root, runNode24 } = await import('./ensure.mjs')
    await ensureInstalled()
    process.exitCode = await runNode24([`${root}/server/test/coach/evaluation/main.ts`])
  }),
)
