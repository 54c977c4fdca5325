export const pictureFolders = ['profile-pictures', 'progress-photos'] as const
export type PictureFolder = (typeof pictureFolders)[number]

/** A picture that was written anew and is kept: whose it is, what for, and its size in pixels. */
export type Picture = { id: string; userId: string; folder: PictureFolder; width: number; height: number }

/** From where a photo of progress shows somebody. */
export const poses = ['front', 'side', 'back', 'other'] as const
export type Pose = (typeof poses)[number]
