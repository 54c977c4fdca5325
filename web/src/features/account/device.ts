/** Order matters: Edge calls itself Chrome as well, and Chrome calls itself Safari. */
const browsers = [
  { name: 'Edge', mark: /Edg(?:e|A|iOS)?\// },
  { name: 'Opera', mark: /OPR\// },
  { name: 'Samsung Internet', mark: /SamsungBrowser\// },
  { name: 'Firefox', mark: /(?:Firefox|FxiOS)\// },
  { name: 'Chrome', mark: /(?:Chrome|CriOS|Chromium|HeadlessChrome)\// },
  { name: 'Safari', mark: /Safari\// },
]
const systems = [
  { name: 'iPhone', isHandheld: true, mark: /iPhone/ },
  { name: 'iPad', isHandheld: true, mark: /iPad/ },
  { name: 'Android', isHandheld: true, mark: /Android/ },
  { name: 'Windows', isHandheld: false, mark: /Windows/ },
  { name: 'Mac', isHandheld: false, mark: /Mac OS X|Macintosh/ },
  { name: 'ChromeOS', isHandheld: false, mark: /CrOS/ },
  { name: 'Linux', isHandheld: false, mark: /Linux|X11/ },
]

export type Device = { name: string; isHandheld: boolean }

/** `Safari on iPhone`, by what a program says of itself. */
export function deviceOf(userAgent: string | null): Device {
  const said = userAgent?.trim() ?? ''
  if (said === '') return { name: 'Unknown device', isHandheld: false }
  const browser = browsers.find(({ mark }) => mark.test(said))?.name
  const system = systems.find(({ mark }) => mark.test(said))
  const name = browser && system ? `${browser} on ${system.name}` : (browser ?? system?.name ?? programOf(said))
  return { name, isHandheld: system?.isHandheld ?? false }
}

/** `curl` of `curl/8.5.0`. */
const programOf = (said: string) => said.split(/[\s/]/)[0]?.slice(0, 40) ?? said.slice(0, 40)
