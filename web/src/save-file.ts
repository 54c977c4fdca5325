import type { ServedFile } from '@fitai/contract'

/** What an `<img>` or another app can take. */
export const blobOf = ({ type, content }: ServedFile): Blob => new Blob([content as BlobPart], { type })

/** Hands a file to the browser, as if its link had been clicked. */
export function saveFile(file: ServedFile): void {
  const address = URL.createObjectURL(blobOf(file))
  const link = document.createElement('a')
  link.href = address
  link.download = file.name ?? ''
  link.click()
  URL.revokeObjectURL(address)
}
