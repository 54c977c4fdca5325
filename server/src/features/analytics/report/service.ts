import type { ServedFile } from '@fitai/contract'
import type { App, User } from '../../../app.ts'
import { csvOf } from './csv.ts'
import { type Gathered, gather, type Query } from './gather.ts'
import { jsonOf } from './json.ts'
import { pdfOf } from './pdf/report.ts'

/** The analytics of a period as a file to keep. */
export async function exportAnalytics(app: App, user: User, query: Query): Promise<ServedFile> {
  const { format } = query
  const gathered = await gather(app, user, query, format === 'csv' ? 'week' : undefined)
  const name = `fitai-analytics-${gathered.madeOn}.${format}`
  return { name, ...(await written(app, gathered, format)) }
}

async function written(app: App, gathered: Gathered, format: Query['format']): Promise<Omit<ServedFile, 'name'>> {
  if (format === 'json') return { type: 'application/json; charset=utf-8', content: jsonOf(gathered) }
  if (format === 'csv') return { type: 'text/csv; charset=utf-8', content: csvOf(gathered) }
  return { type: 'application/pdf', content: await pdfOf(app, gathered) }
}
