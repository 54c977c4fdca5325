import * as contract from '@fitai/contract'
import type { App } from '../../app.ts'
import { type Operation, on, onPublic } from '../../http/operation.ts'
import * as apiTokens from './api-tokens.ts'
import * as deletion from './deletion.ts'
import * as email from './email.ts'
import * as events from './events.ts'
import * as factors from './factors.ts'
import * as identities from './identities.ts'
import * as invites from './invites.ts'
import * as passkeys from './passkeys.ts'
import * as passwords from './passwords.ts'
import * as providers from './providers.ts'
import * as sessions from './sessions.ts'
import * as signIn from './sign-in.ts'

export const authRoutes = (app: App): Operation[] => [
  onPublic(contract.register, ({ body, http }) => signIn.register(app, body, http)),
  onPublic(contract.login, ({ body, http }) => signIn.login(app, body, http)),
  onPublic(contract.refresh, ({ body, http }) => sessions.refresh(app, body.refreshToken, http)),
  onPublic(contract.logout, ({ body, http }) => sessions.logout(app, body.refreshToken, http)),
  onPublic(contract.forgotPassword, ({ body }) => passwords.forgot(app, body.email)),
  onPublic(contract.resetPassword, ({ body, http }) => passwords.reset(app, body, http)),
  onPublic(contract.resendVerification, ({ body }) => email.resend(app, body.email)),
  onPublic(contract.verifyEmail, ({ query, http }) => email.verify(app, query.token, http)),
  on(contract.confirmIdentity, ({ user, body, http }) => passwords.confirm(app, user, body.password, http)),
  on(contract.changePassword, ({ user, body, http }) => passwords.change(app, user, body, http)),
  on(contract.changeEmail, ({ user, body }) => email.change(app, user, body.email)),
  on(contract.deleteAccount, ({ user, http }) => deletion.deleteAccount(app, user, http)),
  on(contract.listSessions, ({ user }) => sessions.list(app, user)),
  on(contract.endSession, ({ user, params, http }) => sessions.endOne(app, user, params.id, http)),
  on(contract.listSecurityEvents, ({ user, query }) => events.list(app, user, query)),
  on(contract.createApiToken, ({ user, body, http }) => apiTokens.create(app, user, body, http)),
  on(contract.listApiTokens, ({ user }) => apiTokens.list(app, user)),
  on(contract.deleteApiToken, ({ user, params, http }) => apiTokens.remove(app, user, params.id, http)),
  onPublic(contract.giveSecondFactor, ({ body, http }) => factors.finish(app, body, http)),
  on(contract.readSecondFactor, ({ user }) => factors.read(app, user)),
  on(contract.beginTotp, ({ user }) => factors.begin(app, user)),
  on(contract.verifyTotp, ({ user, body, http }) => factors.verify(app, user, body.code, http)),
  on(contract.removeTotp, ({ user, http }) => factors.remove(app, user, http)),
  on(contract.renewRecoveryCodes, ({ user, http }) => factors.renewCodes(app, user, http)),
  on(contract.beginPasskey, ({ user }) => passkeys.begin(app, user)),
  on(contract.addPasskey, ({ user, body, http }) => passkeys.add(app, user, body, http)),
  on(contract.listPasskeys, ({ user }) => passkeys.list(app, user)),
  on(contract.deletePasskey, ({ user, params, http }) => passkeys.remove(app, user, params.id, http)),
  onPublic(contract.beginPasskeySignIn, () => passkeys.beginSignIn(app)),
  onPublic(contract.signInWithPasskey, ({ body, http }) => passkeys.signIn(app, body, http)),
  onPublic(contract.listProviders, async () => providers.list(app)),
  onPublic(contract.beginGoogle, ({ http }) => providers.begin(app, 'google', http)),
  onPublic(contract.finishGoogle, ({ query, http }) => providers.finish(app, 'google', query, http)),
  onPublic(contract.beginGithub, ({ http }) => providers.begin(app, 'github', http)),
  onPublic(contract.finishGithub, ({ query, http }) => providers.finish(app, 'github', query, http)),
  onPublic(contract.beginOidc, ({ http }) => providers.begin(app, 'oidc', http)),
  onPublic(contract.finishOidc, ({ query, http }) => providers.finish(app, 'oidc', query, http)),
  on(contract.listIdentities, ({ user }) => identities.list(app, user)),
  on(contract.deleteIdentity, ({ user, params, http }) => identities.remove(app, user, params.id, http)),
  on(contract.createInvite, ({ user, body }) => invites.create(app, user, body)),
  on(contract.listInvites, () => invites.list(app)),
  on(contract.deleteInvite, ({ params }) => invites.remove(app, params.id)),
]
