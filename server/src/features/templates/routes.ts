import {
  addFavoriteTemplate,
  changeTemplate,
  createTemplate,
  deleteTemplate,
  duplicateSharedTemplate,
  duplicateTemplate,
  featuredTemplates,
  listTemplates,
  myTemplates,
  publicTemplates,
  rateTemplate,
  readTemplate,
  removeFavoriteTemplate,
  restoreTemplate,
  sharedTemplate,
  shareTemplate,
  startTemplate,
  unshareTemplate,
} from '@fitai/contract'
import type { App } from '../../app.ts'
import { type Operation, on, onPublic } from '../../http/operation.ts'
import * as browse from './browse.ts'
import * as opinions from './opinions.ts'
import * as templates from './service.ts'
import * as links from './share.ts'
import * as uses from './use.ts'

export const templateRoutes = (app: App): Operation[] => [
  on(listTemplates, ({ user, query }) => browse.list(app, user, query)),
  on(myTemplates, ({ user, query }) => browse.mine(app, user, query)),
  on(publicTemplates, ({ user, query }) => browse.publicOnes(app, user, query)),
  on(featuredTemplates, ({ user, query }) => browse.featured(app, user, query)),
  onPublic(sharedTemplate, ({ params }) => links.readShared(app, params.token)),
  on(readTemplate, ({ user, params }) => templates.read(app, user, params.id)),
  on(createTemplate, ({ user, body }) => templates.create(app, user, body)),
  on(changeTemplate, ({ user, params, body, http }) => templates.change(app, user, params.id, body, http.ifMatch())),
  on(deleteTemplate, ({ user, params }) => templates.remove(app, user, params.id)),
  on(restoreTemplate, ({ user, params }) => templates.restore(app, user, params.id)),
  on(duplicateTemplate, ({ user, params, body }) => uses.duplicate(app, user, params.id, body)),
  on(duplicateSharedTemplate, ({ user, params, body }) => uses.duplicateShared(app, user, params.token, body)),
  on(startTemplate, ({ user, params, body }) => uses.start(app, user, params.id, body)),
  on(addFavoriteTemplate, ({ user, params }) => opinions.favor(app, user, params.id, true)),
  on(removeFavoriteTemplate, ({ user, params }) => opinions.favor(app, user, params.id, false)),
  on(rateTemplate, ({ user, params, body }) => opinions.rate(app, user, params.id, body.stars)),
  on(shareTemplate, ({ user, params }) => links.share(app, user, params.id)),
  on(unshareTemplate, ({ user, params }) => links.unshare(app, user, params.id)),
]
