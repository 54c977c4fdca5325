import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { build, type Plugin } from 'vite'

/**
 * Builds the service worker after the app, with the list of all files of the app in it: what is listed is there without
 * a connection. Our own forty lines in place of vite-plugin-pwa, which brings 325 packages for the same.
 */
export function serviceWorker(): Plugin {
  let folder = ''
  let root = ''
  return {
    name: 'fitai-service-worker',
    apply: 'build',
    configResolved(config) {
      root = config.root
      folder = resolve(root, config.build.outDir)
    },
    async closeBundle() {
      await build({
        root,
        configFile: false,
        publicDir: false,
        logLevel: 'warn',
        define: { 'self.__WB_MANIFEST': JSON.stringify(filesIn(folder)), 'process.env.NODE_ENV': '"production"' },
        build: {
          outDir: folder,
          emptyOutDir: false,
          target: 'es2022',
          modulePreload: false,
          rolldownOptions: {
            input: join(root, 'src/offline/service-worker.ts'),
            output: { format: 'iife', entryFileNames: 'service-worker.js', codeSplitting: false },
          },
        },
      })
    },
  }
}

/** Names below assets/ change with their content; of the others the content decides. */
function filesIn(folder: string): { url: string; revision: string | null }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && entry.name !== 'service-worker.js')
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => ({ path, url: relative(folder, path).replaceAll(sep, '/') }))
    .toSorted((a, b) => a.url.localeCompare(b.url))
    .map(({ path, url }) => ({ url: `/${url}`, revision: url.startsWith('assets/') ? null : hashOf(path) }))
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16)
}
