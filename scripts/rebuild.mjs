import './check-node.mjs'

void import('./run.mjs').then(({ orSaySo, rebuild }) => orSaySo(rebuild))
