export const oldestNode = 20
/** Runs the server's TypeScript as it is. */
export const serverNode = 24

export function majorOf(version) {
  return parseInt(version, 10)
}

export function oldNodeProblem(version) {
  return majorOf(version) >= oldestNode
    ? undefined
    : `FitAI needs Node ${oldestNode} or newer to start, and this is Node ${version}: install the current one from https://nodejs.org.`
}
