/** Something the operator can put right: printed as one sentence, without a stack. */
export class StartProblem extends Error {
  override name = 'StartProblem'
}
