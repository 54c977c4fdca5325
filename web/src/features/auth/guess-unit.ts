import type { WeightUnit } from '@fitai/domain'

/** Plates are marked in pounds in the United States, Liberia and Myanmar (CLDR measurement system US). */
export function guessUnit(locale: string): WeightUnit {
  const { region } = new Intl.Locale(locale).maximize()
  return region !== undefined && ['US', 'LR', 'MM'].includes(region) ? 'lb' : 'kg'
}
