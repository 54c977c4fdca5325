import './check-node.mjs'

void import('./run.mjs').then(({ orSaySo }) =>
  orSaySo(() => import('./steps.mjs').then(({ runSteps }) => runSteps(process.argv.slice(2)))),
)
