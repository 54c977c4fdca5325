export { roleOf } from './account-store.ts'
export { clearAway } from './cleaning.ts'
export { deleteForGood } from './deletion.ts'
export { prepare } from './letters.ts'
