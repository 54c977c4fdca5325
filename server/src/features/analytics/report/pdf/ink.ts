import type { TextStyle } from './sheet.ts'

// The light tokens of web/src/tokens.css as hex, on white: paper is the surface, and what is see-through there is mixed.
export const ink = {
  ...{ text: '#12161b', text2: '#4a5058', text3: '#646971', line: '#e3e5e7', raised: '#f4f5f7', sunken: '#e7eaed' },
  ...{ volt: '#c7f03a', onVolt: '#112000', voltText: '#39620c', voltSoft: '#effac7' },
  ...{ gold: '#875800', goldSoft: '#fdf1d0', cup: '#c98a00' },
  ...{ amber: '#934f00', amberSoft: '#fcecda', danger: '#c51d28', dangerSoft: '#fbe8e8' },
  ...{ meter: '#66a502', band: '#d9dadb', bar: '#84b735', pale: '#cde4a2', fade: '#e3f0cd' },
}

/** Lines of a chart by their place; easy to tell apart, for those who do not see all colours too. */
export const lineColours = ['#66a502', '#1039c0', '#97401a', '#b37fd8', '#2a8285', '#73153c'] as const

/** How hard a day was, from none to the hardest quarter. */
export const heat = ['#eceef0', '#cde4a2', '#a0c855', '#659728', '#34601a'] as const

const style = (size: number, weight: TextStyle['weight'], colour: string, tracking = 0): TextStyle => ({
  ...{ size, weight, colour, tracking },
})

export const styles = {
  title: style(27, 600, ink.text, -0.03),
  heading: style(14, 600, ink.text, -0.02),
  under: style(9, 400, ink.text2),
  label: style(8, 500, ink.text3),
  small: style(7.5, 400, ink.text3),
  axis: { ...style(7, 400, ink.text3), isTabular: true },
  body: style(8.5, 400, ink.text),
  strong: style(8.5, 600, ink.text),
  figure: style(20, 600, ink.text, -0.035),
  number: { ...style(8.5, 500, ink.text), isTabular: true },
}
