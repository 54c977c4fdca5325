import { lazyRouteComponent } from '@tanstack/react-router'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { PageNotFetched, pageCode } from './page-code.ts'

const gone = async (): Promise<{ Page: () => string }> => {
  throw new TypeError('Failed to fetch dynamically imported module: /assets/ProgressPage-old.js')
}

it('T37 says that a page did not come, and leaves the reload to whoever looks at it', async () => {
  const reload = vi.fn()
  vi.stubGlobal('window', { location: { reload } })
  vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: () => {} })
  const Page = lazyRouteComponent(pageCode(gone), 'Page')
  await Page.preload?.()

  expect(() => renderToString(createElement(Page))).toThrow(PageNotFetched)
  expect(reload.mock.calls).toEqual([])
  vi.unstubAllGlobals()
})
