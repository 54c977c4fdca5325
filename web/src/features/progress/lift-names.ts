const tools = [
  'Barbell',
  'Dumbbell',
  'Machine',
  'Cable',
  'Kettlebell',
  'Smith Machine',
  'EZ Bar',
  'Trap Bar',
  'Bodyweight',
]

/** Names without the tool they begin with, as far as they can still be told apart. */
export function shortNames(names: readonly string[]): string[] {
  const short = names.map(withoutTool)
  return names.map((name, index) => {
    const mine = short[index] ?? name
    return short.filter((one) => one === mine).length === 1 ? mine : name
  })
}

function withoutTool(name: string): string {
  const tool = tools.find((one) => name.startsWith(`${one} `))
  return tool ? name.slice(tool.length + 1) : name
}
