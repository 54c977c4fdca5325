import { getRouteApi } from '@tanstack/react-router'
import { ComparePhotosPage } from '../features/photos/ComparePhotosPage.tsx'
import { PhotosPage } from '../features/photos/PhotosPage.tsx'

const photos = getRouteApi('/photos')
export const Photos = () => <PhotosPage pose={photos.useSearch().pose} />

const compare = getRouteApi('/photos/compare')
export const ComparePhotos = () => <ComparePhotosPage search={compare.useSearch()} />
