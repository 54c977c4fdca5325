import type { Page } from 'playwright-core'

type File = { name: string; mimeType: string; buffer: Buffer }

/** A photo as a phone might take it, drawn by the browser: upright figure, a colour and a number on it. */
export async function aPhoto(page: Page, color: string, text: string): Promise<File> {
  const base64 = await page.evaluate(
    ([fill, words]) => {
      const canvas = document.createElement('canvas')
      canvas.width = 1200
      canvas.height = 1600
      const paint = canvas.getContext('2d')
      if (!paint) return ''
      paint.fillStyle = fill ?? ''
      paint.fillRect(0, 0, 1200, 1600)
      paint.fillStyle = '#0008'
      paint.beginPath()
      paint.arc(600, 420, 150, 0, 7)
      paint.roundRect(380, 600, 440, 800, 120)
      paint.fill()
      paint.fillStyle = '#fff'
      paint.font = '600 120px sans-serif'
      paint.fillText(words ?? '', 80, 180)
      return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? ''
    },
    [color, text],
  )
  return { name: `${text}.jpg`, mimeType: 'image/jpeg', buffer: Buffer.from(base64, 'base64') }
}

/** What iPhones write unless told otherwise; no browser but Safari reads it. */
export function heicFile(): File {
  const box = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(400)])
  return { name: 'IMG_0042.HEIC', mimeType: 'image/heic', buffer: box }
}
