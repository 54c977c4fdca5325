// Imported before anything else and written in the syntax of 2018, so that an old Node gets as far as the sentence.
import { oldNodeProblem } from './node-version.mjs'

const problem = oldNodeProblem(process.versions.node)
if (problem) {
  console.error(problem)
  process.exit(1)
}
