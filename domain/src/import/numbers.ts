/**
 * A number as people write it: point or comma for decimals (`65,5`), the other sign or a space between thousands.
 * Undefined for an empty cell, NaN for a cell that holds something else.
 */
export function parseNumber(cell: string): number | undefined {
  const text = cell.replace(/[\s']/g, '').replace('−', '-')
  if (text === '') return undefined
  const decimal = text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.'
  const thousands = decimal === ',' ? '.' : ','
  const canonical = text.replaceAll(thousands, '').replace(decimal, '.')
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(canonical)) return Number.NaN
  const value = Number(canonical)
  return Number.isFinite(value) ? value : Number.NaN
}

const unitSeconds: Record<string, number> = {
  ...units(86_400, ['d', 'day', 'days', '天']),
  ...units(3600, ['h', 'hr', 'hrs', 'hour', 'hours', 'std', 'stunden', 'sa', 'ч', '小时', '時間', '시간']),
  ...units(60, ['m', 'min', 'mins', 'minute', 'minutes', 'dk', 'мин', 'м', '分', '分钟', '分鐘', '분']),
  ...units(1, ['s', 'sec', 'secs', 'second', 'seconds', 'sek', 'sn', 'сек', 'с', '秒', '초']),
}

function units(seconds: number, words: readonly string[]) {
  return Object.fromEntries(words.map((word) => [word.normalize('NFD'), seconds]))
}

/** Seconds of `90`, `0:01:30`, `1:30` (minutes first), `1h 43m`, `38min` or `1小时13分钟`; undefined if it is none of these. */
export function parseSeconds(cell: string): number | undefined {
  const text = cell.trim().toLowerCase()
  if (text.length > 60) return undefined
  if (/^\d+(:\d{1,2}){1,2}$/.test(text)) return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
  const bare = parseNumber(text)
  if (bare === undefined || Number.isFinite(bare)) return bare
  if (!/^(\d+([.,]\d+)?\s*[^\d\s.,]+\.?\s*)+$/.test(text)) return undefined
  let sum = 0
  for (const [, amount = '', word = ''] of text.matchAll(/(\d+(?:[.,]\d+)?)\s*([^\d\s.,]+)/g)) {
    const seconds = unitSeconds[word.normalize('NFD')]
    if (seconds === undefined) return undefined
    sum += Number(amount.replace(',', '.')) * seconds
  }
  return sum
}
