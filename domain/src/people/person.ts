export const genders = ['female', 'male', 'nonbinary', 'other'] as const
/** How somebody sees themselves; formulas go by `sex`. */
export type Gender = (typeof genders)[number]

export const lengthUnits = ['cm', 'in'] as const
export type LengthUnit = (typeof lengthUnits)[number]

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export const plans = ['free', 'premium', 'pro'] as const
export const planStatuses = ['active', 'cancelled', 'expired'] as const
/** What somebody has subscribed to. Everything works with each of them. */
export type Subscription = { plan: (typeof plans)[number]; status: (typeof planStatuses)[number] }
