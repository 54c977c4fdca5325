export const tabs = [
  { value: 'howto', label: 'How-to' },
  { value: 'history', label: 'History' },
  { value: 'chart', label: 'Chart' },
  { value: 'records', label: 'Records' },
  { value: 'alternatives', label: 'Alternatives' },
] as const
export type Tab = (typeof tabs)[number]['value']

/** The open tab of an exercise, as it stands in its address. */
export function readTab(search: Record<string, unknown>): { tab?: Tab } {
  const tab = tabs.find(({ value }) => value === search.tab && value !== 'howto')
  return tab ? { tab: tab.value } : {}
}
