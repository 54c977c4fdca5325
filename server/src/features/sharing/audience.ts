/** For whoever changes who sees a workout by another door. */
export { follow } from './store.ts'
