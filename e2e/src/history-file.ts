const lifts = [
  { name: 'Bench Press (Barbell)', from: 60, step: 1.25, reps: 8 },
  { name: 'Squat (Barbell)', from: 80, step: 2.5, reps: 5 },
  { name: 'Bent Over Row (Barbell)', from: 50, step: 1.25, reps: 8 },
  { name: 'Lateral Raise (Dumbbell)', from: 8, step: 0.25, reps: 12 },
]

const header = 'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE'

/** A lifter's own export, of our making: three workouts a week that get a little heavier, as Strong writes them. */
export function strongFile({ weeks, until }: { weeks: number; until: Date }): string {
  const days = Array.from({ length: weeks * 3 }, (_, i) => ({ i, at: dayOf(until, weeks * 3 - 1 - i) }))
  const rows = days.flatMap(({ i, at }) =>
    lifts.flatMap(({ name, from, step, reps }) => {
      const weight = from + Math.floor(i / 2) * step
      const row = (order: string | number, kg: number, count: number) =>
        `${at} 18:00:00,"Full body",1h 2m,"${name}",${order},${kg},${count},0,0,,,`
      return [
        row('W', Math.round(weight / 2), 10),
        ...[1, 2, 3].map((set) => row(set, weight, reps - (set === 3 ? 1 : 0))),
      ]
    }),
  )
  return `${[header, ...rows].join('\n')}\n`
}

const days = [
  { name: 'Push', lifts: ['Bench Press (Barbell)', 'Overhead Press (Barbell)', 'Triceps Pushdown'] },
  { name: 'Pull', lifts: ['Deadlift (Barbell)', 'Pull Up', 'Bicep Curl (Dumbbell)'] },
  { name: 'Legs', lifts: ['Squat (Barbell)', 'Leg Press', 'Leg Extension (Machine)'] },
]

/** Years of push, pull and legs: of every tenth workout something was noted, and some have more sets than others. */
export function splitFile({ workouts, until }: { workouts: number; until: Date }): string {
  const rows = Array.from({ length: workouts }, (_, i) => i).flatMap((i) => {
    const day = days[i % days.length]
    const at = `${dayOf(until, workouts - 1 - i)} 18:00:00`
    const note = i % 10 === 0 ? 'Slept badly, kept it easy' : ''
    return (day?.lifts ?? []).flatMap((lift, place) =>
      Array.from({ length: 2 + ((i * 5 + place) % 4) + (i % 7 === 0 ? 2 : 0) }, (_, set) => {
        const weight = 100 - place * 30 + Math.floor(i / 24) * 2.5
        return `${at},"${day?.name}",${50 + (i % 5) * 6}m,"${lift}",${set + 1},${weight},${8 - (set % 2)},0,0,,"${note}",`
      }),
    )
  })
  return `${[header, ...rows].join('\n')}\n`
}

/** Every second or third day, counted back. */
function dayOf(until: Date, workoutsBack: number): string {
  const daysBack = Math.floor(workoutsBack / 3) * 7 + (workoutsBack % 3) * 2 + 1
  return new Date(until.getTime() - daysBack * 86_400_000).toISOString().slice(0, 10)
}
