/** The planner and what it goes by. Its code comes on its own: most plans are made by the server. */
export async function readyPlanner() {
  const [planner, { readFacts }] = await Promise.all([import('./planner.ts'), import('./facts.ts')])
  return { planner, facts: await readFacts() }
}
