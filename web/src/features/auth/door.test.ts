import { describe, expect, it } from 'vitest'
import { doorAt, hashOf, inviteIn, isBackFromProvider, linkPageAt, withoutDoor } from './door.ts'

const at = (hash: string, pathname = '/', hasBeenHere = true) => doorAt({ pathname, hash }, hasBeenHere)

describe('the door', () => {
  it('asks strangers to sign up, and who has been here to sign in', () => {
    expect(at('', '/', false)).toEqual({ at: 'sign_up', invite: '' })
    expect(at('', '/')).toEqual({ at: 'sign_in' })
    expect(at('', '/progress')).toEqual({ at: 'sign_in' })
  })

  it.each([
    ['#sign-up', { at: 'sign_up', invite: '' }],
    ['#invite=a-b_c', { at: 'sign_up', invite: 'a-b_c' }],
    ['#forgot-password', { at: 'forgot_password' }],
    ['#second_factor=abc', { at: 'second_factor', challenge: 'abc' }],
    ['#next=verify_email', { at: 'verify_email', email: '' }],
    ['#failure=sign_up_closed', { at: 'sign_in', failure: 'sign_up_closed' }],
    ['#deleted=2026-12-09', { at: 'sign_in', deletedOn: '2026-12-09' }],
    ['#deleted=soon', { at: 'sign_in' }],
    ['#content', { at: 'sign_in' }],
  ])('stands where %s says', (hash, door) => {
    expect(at(hash)).toEqual(door)
  })

  it('reads back what it wrote', () => {
    expect(at(hashOf({ next: 'verify_email', email: 'a+b@c.example' }))).toEqual({
      at: 'verify_email',
      email: 'a+b@c.example',
    })
  })

  it('is left behind by whoever comes in, and nothing else is', () => {
    const address = { pathname: '/progress', search: '?range=1y', hash: '' }

    expect(withoutDoor(address)).toBeUndefined()
    expect(withoutDoor({ ...address, hash: '#content' })).toBeUndefined()
    expect(withoutDoor({ ...address, hash: '#forgot-password' })).toBe('/progress?range=1y')
    expect(withoutDoor({ ...address, hash: '#signed_in=google' })).toBe('/progress?range=1y')
    expect(withoutDoor({ pathname: '/sign-up', search: '', hash: '#invite=x' })).toBe('/')
  })

  it('knows who comes back from a provider', () => {
    expect(isBackFromProvider('#signed_in=github')).toBe(true)
    expect(isBackFromProvider('#failure=login_not_valid')).toBe(false)
  })
})

it.each([
  ['abc', 'abc'],
  ['  abc\n', 'abc'],
  ['https://fit.example.org/sign-up#invite=abc', 'abc'],
])('takes the code of an invitation out of %j', (text, code) => {
  expect(inviteIn(text)).toBe(code)
})

it('opens the pages that mails lead to', () => {
  expect(linkPageAt({ pathname: '/verify-email', hash: '#token=t1' })).toEqual({ is: 'verify_email', token: 't1' })
  expect(linkPageAt({ pathname: '/reset-password', hash: '' })).toEqual({ is: 'reset_password', token: '' })
  expect(linkPageAt({ pathname: '/', hash: '#token=t1' })).toBeUndefined()
})
