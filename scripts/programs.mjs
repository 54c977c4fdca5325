import { writeFileSync } from 'node:fs'
import { readFacts, readPrograms } from '../catalogue/src/index.ts'
import { programsPage } from '../catalogue/src/programs-page.ts'

const facts = new Map(readFacts().map((exercise) => [exercise.slug, exercise]))
const find = (slug) => facts.get(slug)
writeFileSync(new URL('../docs/programs.md', import.meta.url), programsPage(readPrograms(find), find))
