import { join } from 'node:path'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { counted } from './draws-counted.ts'

test('draws count the same in a browser as in Node, by the kernel and by the reference', async () => {
  const entry = join(import.meta.dirname, 'draws-counted.ts')
  const lib = { entry, formats: ['iife' as const], name: 'draws' }
  const built = await build({ configFile: false, logLevel: 'error', build: { write: false, lib } })
  const [output] = [built].flat().flatMap((one) => ('output' in one ? one.output : []))
  const script = output?.type === 'chunk' ? output.code : ''
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    await page.addScriptTag({ content: script })
    const there = async (fast: boolean) => page.evaluate<string>(`draws.counted(${fast})`)
    const here = counted(true)
    expect(counted(false)).toBe(here)
    expect(await there(true)).toBe(here)
    expect(await there(false)).toBe(here)
  } finally {
    await browser.close()
  }
})
