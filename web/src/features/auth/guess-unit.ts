import type { WeightUnit } from '@fitai/domain'

/** Plates are marked in pounds in the United States, Liberia and Myanmar (CLDR measurement system US). */
export function guessUnit(locale: string): WeightUnit {
  const region = regionOf(locale)
  return region !== undefined && ['US', 'LR', 'MM'].includes(region) ? 'lb' : 'kg'
}

/** Some browsers name their language in a way no standard knows, such as `en-US@posix`. */
function regionOf(locale: string): string | undefined {
  try {
    return new Intl.Locale(locale).maximize().region
  } catch {
    return undefined
  }
}
