/** The stars of one exercise, added up over everybody who gave some. */
export type Ratings = { count: number; sum: number }

/** Where an exercise without stars stands, and how many votes it takes to move it half the way. */
const expected = { stars: 3.5, votes: 5 }

/**
 * The mean that few votes can move only a little (Bayesian average: the prior counts as 5 votes of 3.5 stars), so that
 * one vote of 5 does not beat forty of 4.6. 1 to 5.
 */
export function confidentRating({ count, sum }: Ratings): number {
  return (expected.stars * expected.votes + sum) / (expected.votes + count)
}
