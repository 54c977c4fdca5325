import type { ServedFile, workoutPicture } from '@fitai/contract'
import type { z } from 'zod'
import type { App, User } from '../../app.ts'
import { ofKey } from '../exercises/visible.ts'
import * as users from '../users/service.ts'
import { pictureSvg } from './picture/picture.ts'
import { type TrainedMuscles, trainedMuscles } from './picture/trained-muscles.ts'
import { type Seen, seen, seeOwn } from './service.ts'
import { doneSets } from './shown.ts'

type Wish = z.output<(typeof workoutPicture)['query']>

export async function ofOwn(app: App, user: User, workoutId: string, wish: Wish): Promise<ServedFile> {
  return paint(app, await seeOwn(app, user, workoutId), wish)
}

export async function ofShared(app: App, viewer: User | undefined, token: string, wish: Wish): Promise<ServedFile> {
  return paint(app, await seen(app, viewer, token), wish)
}

async function paint(app: App, { owner, workout, shown }: Seen, { theme, unit }: Wish): Promise<ServedFile> {
  const [letters, muscles, account] = await Promise.all([
    app.lettering(),
    musclesOf(app, owner, workout.entries),
    users.accountOf(app.db, owner),
  ])
  const svg = pictureSvg(letters, { workout: shown, muscles, theme, unit: unit ?? account.weightUnit })
  return { type: 'image/png', content: await app.paint(svg) }
}

async function musclesOf(app: App, owner: User, entries: Seen['workout']['entries']): Promise<TrainedMuscles> {
  const trained = entries.filter((entry) => doneSets(entry).length > 0)
  return trainedMuscles(
    await Promise.all(
      trained.map(async (entry) => {
        const { primaryMuscles, secondaryMuscles } = await ofKey(app, app.db, owner, entry.exerciseId)
        return { sets: doneSets(entry).length, primaryMuscles, secondaryMuscles }
      }),
    ),
  )
}
