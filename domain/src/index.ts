export * from './exercise.ts'
export * from './units.ts'
