export const sexes = ['male', 'female'] as const
/** What formulas and norms ask for: they were made from two groups. */
export type Sex = (typeof sexes)[number]
