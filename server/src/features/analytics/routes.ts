import {
  analyticsBestTime,
  analyticsCompare,
  analyticsEffectiveness,
  analyticsExport,
  analyticsFrequency,
  analyticsIntensity,
  analyticsMuscles,
  analyticsOverview,
  analyticsRecovery,
  analyticsSets,
  analyticsStrength,
  analyticsTrends,
  analyticsVolume,
  analyticsYear,
  listRecords,
  overview as progress,
  strengthProgress,
} from '@fitai/contract'
import type { App } from '../../app.ts'
import { type Operation, on } from '../../http/operation.ts'
import { bestTime } from './best-time.ts'
import { compare } from './compare.ts'
import { effectiveness } from './effectiveness.ts'
import { frequency } from './frequency.ts'
import { glance, records } from './glance.ts'
import { intensity } from './intensity.ts'
import { muscles } from './muscles.ts'
import { overview } from './overview.ts'
import { recovery } from './recovery.ts'
import { exportAnalytics } from './report/service.ts'
import { sets } from './sets.ts'
import { strength } from './strength.ts'
import { strengthProgressOf } from './strength-progress.ts'
import { trends } from './trends.ts'
import { volume } from './volume.ts'
import { year } from './year.ts'

export const analyticsRoutes = (app: App): Operation[] => [
  on(progress, ({ user, query }) => glance(app, user, query)),
  on(strengthProgress, ({ user, query }) => strengthProgressOf(app, user, query)),
  on(listRecords, ({ user }) => records(app, user)),
  on(analyticsOverview, ({ user, query }) => overview(app, user, query)),
  on(analyticsVolume, ({ user, query }) => volume(app, user, query)),
  on(analyticsFrequency, ({ user, query }) => frequency(app, user, query)),
  on(analyticsStrength, ({ user, query }) => strength(app, user, query)),
  on(analyticsMuscles, ({ user, query }) => muscles(app, user, query)),
  on(analyticsRecovery, ({ user, query }) => recovery(app, user, query)),
  on(analyticsIntensity, ({ user, query }) => intensity(app, user, query)),
  on(analyticsTrends, ({ user, query }) => trends(app, user, query)),
  on(analyticsBestTime, ({ user, query }) => bestTime(app, user, query)),
  on(analyticsEffectiveness, ({ user, query }) => effectiveness(app, user, query)),
  on(analyticsCompare, ({ user, query }) => compare(app, user, query)),
  on(analyticsYear, ({ user, params, query }) => year(app, user, params.year, query)),
  on(analyticsExport, ({ user, query }) => exportAnalytics(app, user, query)),
  on(analyticsSets, ({ user, query }) => sets(app, user, query)),
]
