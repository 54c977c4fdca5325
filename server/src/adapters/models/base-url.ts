/** What programs want to be given differs in its end, so people paste all of these. */
const endings = /(\/chat\/completions|\/models\/[^/]*:(stream)?generateContent|\/models|\/)+$/i
const version = /\/v\d+[a-z0-9]*(\/|$)/i

/**
 * A base URL as our requests take it: with a version, without a slash at its end, and the same when it is read again.
 * Nothing for what is no address of a web server, or carries a password or a query.
 */
export function baseUrlFrom(text: string, usualVersion: 'v1' | 'v1beta'): string | undefined {
  const url = URL.parse(text.trim())
  if (!url || !['http:', 'https:'].includes(url.protocol)) return undefined
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return undefined
  const path = url.pathname.replace(endings, '')
  return `${url.origin}${version.test(path) ? path : `${path}/${usualVersion}`}`
}
