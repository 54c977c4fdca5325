import { hero } from './hero.ts'
import { list, records } from './list.ts'
import { mark, write } from './parts.ts'
import { type Post, page, planOf, sheetOf } from './sheet.ts'
import type { Lettering, TextStyle } from './text.ts'
import { dayText } from './words.ts'

/**
 * A finished workout as an SVG of 1080 × 1350 pixels. Letters are outlines, so it needs no font. It is drawn from what
 * strangers may see, so it shows nothing else.
 */
export function pictureSvg(letters: Lettering, post: Post): string {
  const sheet = sheetOf(letters, post)
  const plan = planOf(sheet)
  const { ground, ink, ink2 } = sheet.colours
  const dayStyle: TextStyle = { size: 30, weight: 400 }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${page.width}" height="${page.height}"`,
    ` viewBox="0 0 ${page.width} ${page.height}"><rect width="100%" height="100%" fill="${ground}"/>`,
    mark(letters, page.margin, 64, ink),
    write(letters, dayText(post.workout.localDate), {
      ...{ x: page.width - page.margin, y: 102, fill: ink2, style: dayStyle, anchor: 'end' },
    }),
    hero(sheet, plan.heroHeight),
    list(sheet, plan),
    records(sheet, plan),
    '</svg>',
  ].join('')
}
