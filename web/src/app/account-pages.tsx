export { AccountPage } from '../features/account/AccountPage.tsx'
export { InvitationsPage } from '../features/account/InvitationsPage.tsx'
export { SecurityPage } from '../features/account/SecurityPage.tsx'
export { TokensPage } from '../features/account/TokensPage.tsx'
