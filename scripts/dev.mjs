import './check-node.mjs'

void import('./run.mjs').then(({ orSaySo, develop }) => orSaySo(develop))
