/** Lower case without accents or other marks, so that `É`, `é` and `e` are one, and `ß` and `ss`. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/ı/g, 'i').replace(/ß/g, 'ss')
}
