import {
  addFavoriteProgram,
  adjustRun,
  advanceRun,
  changeProgram,
  createProgram,
  currentRun,
  deleteProgram,
  duplicateProgram,
  duplicateSharedProgram,
  endRun,
  enrolProgram,
  exportProgram,
  generateProgram,
  importProgram,
  listPrograms,
  listRuns,
  moveRun,
  pauseRun,
  rateProgram,
  readProgram,
  readRun,
  removeFavoriteProgram,
  repeatRun,
  resumeRun,
  sharedProgram,
  shareProgram,
  simulateProgram,
  skipRun,
  startRunDay,
  unshareProgram,
} from '@fitai/contract'
import type { App } from '../../app.ts'
import { type Operation, on, onPublic } from '../../http/operation.ts'
import * as browse from './browse.ts'
import * as files from './file.ts'
import { generate } from './generate.ts'
import * as opinions from './opinions.ts'
import { preview } from './preview.ts'
import * as course from './run-course.ts'
import * as runs from './runs.ts'
import * as programs from './service.ts'
import * as links from './share.ts'

export const programRoutes = (app: App): Operation[] => [
  on(listPrograms, ({ user, query }) => browse.list(app, user, query)),
  on(generateProgram, ({ user, body }) => generate(app, user, body)),
  on(importProgram, ({ user, body }) => files.imported(app, user, body)),
  on(listRuns, ({ user, query }) => runs.list(app, user, query)),
  on(currentRun, ({ user }) => runs.current(app, user)),
  on(readRun, ({ user, params }) => runs.read(app, user, params.id)),
  on(startRunDay, ({ user, params, body }) => runs.startDay(app, user, params.id, body)),
  on(advanceRun, ({ user, params, body }) => course.advance(app, user, params.id, body)),
  on(skipRun, ({ user, params, body }) => course.skip(app, user, params.id, body)),
  on(repeatRun, ({ user, params, body }) => course.repeat(app, user, params.id, body)),
  on(moveRun, ({ user, params, body }) => course.move(app, user, params.id, body)),
  on(adjustRun, ({ user, params, body }) => course.adjust(app, user, params.id, body)),
  on(pauseRun, ({ user, params }) => course.pause(app, user, params.id)),
  on(resumeRun, ({ user, params }) => course.resume(app, user, params.id)),
  on(endRun, ({ user, params }) => course.end(app, user, params.id)),
  onPublic(sharedProgram, ({ params }) => links.readShared(app, params.token)),
  on(duplicateSharedProgram, ({ user, params, body }) => programs.duplicateShared(app, user, params.token, body)),
  on(readProgram, ({ user, params }) => programs.read(app, user, params.id)),
  on(createProgram, ({ user, body }) => programs.create(app, user, body)),
  on(changeProgram, ({ user, params, body, http }) => programs.change(app, user, params.id, body, http.ifMatch())),
  on(deleteProgram, ({ user, params }) => programs.remove(app, user, params.id)),
  on(duplicateProgram, ({ user, params, body }) => programs.duplicate(app, user, params.id, body)),
  on(enrolProgram, ({ user, params, body }) => runs.enrol(app, user, params.id, body)),
  on(exportProgram, ({ user, params }) => files.exported(app, user, params.id)),
  on(simulateProgram, ({ user, params, query }) => preview(app, user, params.id, query)),
  on(addFavoriteProgram, ({ user, params }) => opinions.favor(app, user, params.id, true)),
  on(removeFavoriteProgram, ({ user, params }) => opinions.favor(app, user, params.id, false)),
  on(rateProgram, ({ user, params, body }) => opinions.rate(app, user, params.id, body.stars)),
  on(shareProgram, ({ user, params }) => links.share(app, user, params.id)),
  on(unshareProgram, ({ user, params }) => links.unshare(app, user, params.id)),
]
