import type { ServedFile } from '@fitai/contract'

/** Hands a file to the browser, as if its link had been clicked. */
export function saveFile({ type, content, name }: ServedFile): void {
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name ?? ''
  link.click()
  URL.revokeObjectURL(address)
}
