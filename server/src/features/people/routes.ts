import {
  blockPerson,
  changeFriend,
  changeUsername,
  endFriendCode,
  listBlocks,
  listFriendRequests,
  listFriends,
  makeFriendCode,
  readPerson,
  readUsername,
  removeFriend,
  requestFriend,
  searchPeople,
  unblockPerson,
} from '@fitai/contract'
import type { App } from '../../app.ts'
import { type Operation, on, onEither } from '../../http/operation.ts'
import * as blocks from './blocks.ts'
import * as friends from './friends.ts'
import * as people from './service.ts'

export const peopleRoutes = (app: App): Operation[] => [
  on(changeUsername, ({ user, body }) => people.changeUsername(app, user, body.username)),
  on(readUsername, ({ user }) => people.readUsername(app, user)),
  on(searchPeople, ({ user, query }) => people.search(app, user, query)),
  onEither(readPerson, ({ user, params }) => people.read(app, user, params.username)),
  on(listFriends, ({ user, query }) => friends.list(app, user, query)),
  on(listFriendRequests, ({ user }) => friends.requests(app, user)),
  on(requestFriend, ({ user, body }) => friends.request(app, user, body)),
  on(makeFriendCode, ({ user }) => friends.makeCode(app, user)),
  on(endFriendCode, ({ user }) => friends.endCode(app, user)),
  on(changeFriend, ({ user, params, body }) => friends.change(app, user, params.userId, body)),
  on(removeFriend, ({ user, params }) => friends.remove(app, user, params.userId)),
  on(listBlocks, ({ user }) => blocks.list(app, user)),
  on(blockPerson, ({ user, params }) => blocks.block(app, user, params.userId)),
  on(unblockPerson, ({ user, params }) => blocks.unblock(app, user, params.userId)),
]
