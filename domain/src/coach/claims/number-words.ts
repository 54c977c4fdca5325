/** Numbers below 13, tens, and what follows them, in the languages a model answers in. Plain lower-case words. */
const words: readonly [value: number, words: string][] = [
  [0, 'zero null cero sifir'],
  [2, 'two zwei dos deux dois duas iki'],
  [3, 'three drei tres trois uc'],
  [4, 'four vier cuatro quatre quatro dort'],
  [5, 'five funf cinco cinq bes'],
  [6, 'six sechs seis alti'],
  [7, 'seven sieben siete sept sete yedi'],
  [8, 'eight acht ocho huit oito sekiz'],
  [9, 'nine neun nueve neuf nove dokuz'],
  [10, 'ten zehn diez dix dez'],
  [11, 'eleven elf onze'],
  [12, 'twelve zwolf doce douze doze dozen dutzend'],
  [13, 'thirteen dreizehn trece treize treze'],
  [14, 'fourteen vierzehn catorce quatorze'],
  [15, 'fifteen funfzehn quince quinze'],
  [16, 'sixteen sechzehn dieciseis seize dezesseis'],
  [17, 'seventeen siebzehn diecisiete dezessete'],
  [18, 'eighteen achtzehn dieciocho dezoito'],
  [19, 'nineteen neunzehn diecinueve dezenove'],
  [20, 'twenty zwanzig veinte vingt vinte yirmi'],
  [30, 'thirty dreissig treinta trente trinta otuz'],
  [40, 'forty vierzig cuarenta quarante quarenta kirk'],
  [50, 'fifty funfzig cincuenta cinquante cinquenta elli'],
  [60, 'sixty sechzig sesenta soixante sessenta altmis'],
  [70, 'seventy siebzig setenta yetmis'],
  [80, 'eighty achtzig ochenta oitenta seksen'],
  [90, 'ninety neunzig noventa doksan'],
  [100, 'hundred hundert cien cent cem yuz'],
  [1000, 'thousand tausend mil mille bin'],
]

export const numberWords: ReadonlyMap<string, number> = new Map(
  words.flatMap(([value, said]) => said.split(' ').map((word): [string, number] => [word, value])),
)

/** Shares and multiples, each with all the numbers it may stand for: half is 0.5 and 50 %. */
export const shareWords: ReadonlyMap<string, readonly number[]> = new Map([
  ...shares([0.5, 50], 'half halved halb halbiert halfte mitad medio moitie demi metade meio yari yarisi'),
  ...shares([2, 100, 200], 'twice double doubled doubling doppelt verdoppelt doble duplicado duplo dobro dobrou'),
  ...shares([3, 200, 300], 'thrice triple tripled dreifach verdreifacht triplicado triplo'),
  ...shares([0.25, 25], 'quarter viertel cuarto quart'),
])

function shares(values: readonly number[], said: string): [string, readonly number[]][] {
  return said.split(' ').map((word) => [word, values])
}

/** `one` counts only before what is counted: "one of your lifts" claims nothing. */
export const countNouns =
  /^(kgs?|kilos?|lbs?|pounds?|percent|reps?|sets?|sessions?|workouts?|days?|weeks?|months?|years?|hours?|minutes?)$/

/** Months by their first three letters, plain. */
const monthStarts: readonly string[][] = [
  ['jan', 'ene', 'oca'],
  ['feb', 'fev', 'sub'],
  ['mar', 'mrz'],
  ['apr', 'abr', 'avr', 'nis'],
  ['may', 'mai'],
  ['jun', 'haz'],
  ['jul', 'tem'],
  ['aug', 'ago', 'aou'],
  ['sep', 'set', 'eyl'],
  ['oct', 'okt', 'out', 'eki'],
  ['nov', 'kas'],
  ['dec', 'dez', 'dic', 'ara'],
]

/** 1 to 12, for names of months only. */
export function monthOf(word: string): number | undefined {
  if (!monthNames.test(word)) return undefined
  const at = monthStarts.findIndex((starts) => starts.includes(word.slice(0, 3)))
  if (at >= 0) return at + 1
  return word.startsWith('juin') ? 6 : word.startsWith('juil') ? 7 : undefined
}

const monthNames =
  /^(jan(uary|uar|vier|eiro)?|ene(ro)?|ocak|feb(ruary|ruar|rero)?|fev(rier|ereiro)?|subat|mar(ch|s|zo|co|t)?|mrz|marz|apr(il)?|abr(il)?|avr(il)?|nisan|may(o|is)?|mai(o)?|june?|juni|juin|junio|junho|haziran|july?|juli|juil(let)?|julio|julho|temmuz|aug(ust)?|agosto|agustos|aout|sept?(ember|iembre|embre)?|set(embro)?|eylul|oct(ober|ubre|obre)?|okt(ober)?|out(ubro)?|ekim|nov(ember|iembre|embre|embro)?|kasim|dec(ember|embre)?|dez(ember|embro)?|dic(iembre)?|aralik)$/
