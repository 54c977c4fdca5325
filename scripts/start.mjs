import './check-node.mjs'

void import('./run.mjs').then(({ orSaySo, startServer }) => orSaySo(startServer))
