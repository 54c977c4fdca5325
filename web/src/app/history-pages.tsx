import { getRouteApi } from '@tanstack/react-router'
import { BrowsePage } from '../features/history/BrowsePage.tsx'

const history = getRouteApi('/history')
export const Browse = () => <BrowsePage search={history.useSearch()} />
