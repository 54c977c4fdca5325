import './check-node.mjs'

void import('./run.mjs').then(({ orSaySo, rotateSecrets }) => orSaySo(rotateSecrets))
