/** Single pieces, the frequent ones first. */
export const equipmentChoices = [
  'barbell',
  'dumbbell',
  'flat_bench',
  'incline_bench',
  'squat_rack',
  'cable',
  'machine',
  'pull_up_bar',
  'dip_bars',
  'kettlebell',
  'band',
  'ez_bar',
  'smith_machine',
  'trap_bar',
  'landmine',
  'suspension_trainer',
  'rings',
  'plyo_box',
  'medicine_ball',
  'stability_ball',
  'ab_wheel',
  'jump_rope',
  'rower',
  'stationary_bike',
  'treadmill',
] as const

const home = ['dumbbell', 'flat_bench', 'incline_bench']
export const equipmentPresets = [
  {
    name: 'Full gym',
    pieces: [
      ...['barbell', 'squat_rack', 'cable', 'machine', 'pull_up_bar', 'dip_bars', 'ez_bar', 'smith_machine'],
      ...[...home, 'preacher_bench', 'decline_bench', 'back_extension_bench', 'weight_plate', 'treadmill', 'rower'],
    ],
  },
  { name: 'Barbell and rack', pieces: ['barbell', 'squat_rack', 'flat_bench', 'pull_up_bar', 'weight_plate'] },
  { name: 'Dumbbells', pieces: home },
  { name: 'Kettlebell', pieces: ['kettlebell'] },
  { name: 'Bands', pieces: ['band'] },
  { name: 'Bodyweight', pieces: [] },
] as const satisfies readonly { name: string; pieces: readonly string[] }[]

export function isPreset(equipment: readonly string[], pieces: readonly string[]): boolean {
  return equipment.length === pieces.length && pieces.every((piece) => equipment.includes(piece))
}

const machines = { name: 'Machines', pieces: ['machine', 'cable'] } as const
/** What somebody may have to train with. */
export const gears = [...equipmentPresets, machines]
export type Gear = (typeof gears)[number]['name']

/** Whether somebody with nothing else can do it. */
export function isEnough(gear: Gear, { equipment }: { equipment: readonly string[] }): boolean {
  const pieces: readonly string[] = gears.find(({ name }) => name === gear)?.pieces ?? []
  return equipment.every((piece) => pieces.includes(piece))
}
