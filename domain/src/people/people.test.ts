import { describe, expect, it } from 'vitest'
import { avatarSvg, initialsOf } from './avatar.ts'
import { mergeNotifications, notificationsWith } from './notifications.ts'
import { canSee, privacyWith } from './privacy.ts'

describe('initials', () => {
  it.each([
    ['Ana', 'A'],
    ['ana de matos', 'AM'],
    ['  Ana   Matos ', 'AM'],
    ['Élodie', 'É'],
    ['🏋️ Lifter', '🏋L'],
    ['', ''],
  ])('of “%s” are “%s”', (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
  })
})

describe('the drawing of somebody', () => {
  it('is the same every time, and another for somebody else', () => {
    expect(avatarSvg({ id: 'a', name: 'Ana' })).toBe(avatarSvg({ id: 'a', name: 'Ana' }))
    expect(avatarSvg({ id: 'a', name: 'Ana' })).not.toBe(avatarSvg({ id: 'b', name: 'Ana' }))
  })

  it('holds no markup of a name', () => {
    expect(avatarSvg({ id: 'a', name: '<x &y' })).toContain('>&lt;&amp;</text>')
  })
})

describe('notifications', () => {
  it('are as usual but for what was changed', () => {
    const chosen = notificationsWith({ record: { email: true } })

    expect(chosen.record).toEqual({ inApp: true, push: false, email: true })
    expect(chosen.comment).toEqual(notificationsWith({}).comment)
  })

  it('change channel by channel', () => {
    const before = { record: { email: true }, like: { inApp: false } }

    expect(mergeNotifications(before, { record: { push: true, email: undefined } })).toEqual({
      record: { email: true, push: true },
      like: { inApp: false },
    })
  })
})

describe('privacy', () => {
  it('is private until somebody says otherwise', () => {
    expect(privacyWith({ records: 'friends' })).toEqual({
      ...{ profile: 'private', workouts: 'private', records: 'friends', goals: 'private', body: 'private' },
    })
  })

  it.each([
    ['private', 'owner', true],
    ['private', 'friend', false],
    ['friends', 'friend', true],
    ['friends', 'stranger', false],
    ['public', 'stranger', true],
  ] as const)('of %s is seen by the %s: %s', (visibility, viewer, isSeen) => {
    expect(canSee(visibility, viewer)).toBe(isSeen)
  })
})
