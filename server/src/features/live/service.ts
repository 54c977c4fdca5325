export { addNotice as notify } from './notice-store.ts'
