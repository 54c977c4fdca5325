import { defineConfig } from 'vitest/config'

const workspace = (name: string, extra: object = {}) => ({
  extends: true as const,
  test: { name, include: [`${name}/{src,test}/**/*.test.{ts,tsx}`], ...extra },
})

export default defineConfig({
  test: {
    maxWorkers: 2,
    coverage: {
      provider: 'v8',
      include: ['{domain,server}/src/**/*.ts'],
      exclude: ['**/*.test.ts', '**/*.fixture.ts', '**/*.gen.ts', 'server/src/main.ts'],
      reporter: ['text-summary'],
      thresholds: {
        'server/src/features/auth/**': { lines: 90 },
        'server/src/features/{workouts,records,imports}/**': { lines: 85 },
        '{server/src/features,domain/src}/coach/**': { lines: 80 },
        'server/src/features/{analytics,body}/**': { lines: 85 },
      },
    },
    projects: [
      workspace('domain'),
      workspace('contract'),
      workspace('catalogue'),
      workspace('scripts', { include: ['scripts/**/*.test.ts'] }),
      workspace('web'),
      workspace('bench', { include: ['bench/**/*.test.ts'], testTimeout: 180_000, hookTimeout: 60_000 }),
      workspace('server', { globalSetup: './server/test/database.ts', testTimeout: 30_000, hookTimeout: 60_000 }),
      workspace('e2e', {
        include: ['e2e/journeys/**/*.test.ts'],
        testTimeout: 180_000,
        hookTimeout: 180_000,
        fileParallelism: false,
        expect: { poll: { timeout: 15_000, interval: 250 } },
      }),
    ],
  },
})
