import { expect, it } from 'vitest'
import { givenTemplate, testServer } from '../../test/server.ts'
import { again } from './again.ts'

const test = testServer()

it('finds nothing where another call deletes what has just been seen', async () => {
  const ana = await test.newUser()
  const { id } = await givenTemplate(ana)
  let commit = () => {}
  const held = new Promise<void>((resolve) => {
    commit = resolve
  })
  let deleted = () => {}
  const isDeleted = new Promise<void>((resolve) => {
    deleted = resolve
  })
  const other = test.app.db.transaction().execute(async (tx) => {
    await tx.deleteFrom('template').where('id', '=', id).execute()
    deleted()
    await held
  })
  await isDeleted

  const sharing = ana.post(`/templates/${id}/share`)
  await new Promise((resolve) => setTimeout(resolve, 200))
  commit()
  await other

  expect(await sharing).toMatchObject({ status: 404, body: { code: 'template_not_found' } })
})

it('does nothing twice for any other error', async () => {
  let times = 0
  const work = async () => {
    times += 1
    throw Object.assign(new Error('duplicate key'), { code: '23505' })
  }

  await expect(again(work)).rejects.toThrow('duplicate key')
  expect(times).toBe(1)
})
