import { comparePhotos, deletePhoto, listPhotos, uploadPhoto } from '@fitai/contract'
import { fail } from '../../failure.ts'
import { type Operation, on } from '../../http/operation.ts'

const notKept = async () => fail('photos_not_kept')

/** Photos come with a later release. Until then the list is empty, and says why. */
export const photoRoutes = (): Operation[] => [
  on(listPhotos, async () => ({ items: [], isKept: false })),
  on(uploadPhoto, notKept),
  on(comparePhotos, notKept),
  on(deletePhoto, notKept),
]
