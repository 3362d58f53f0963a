import { axeFinds } from './e2e/axe.ts'
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { launchBrowser } from './browser.ts'

const out = '/tmp/standing-shots'
mkdirSync(out, { recursive: true })
const child = spawn(process.execPath, ['bin/lingpao.ts', 'serve'], {
  env: { ...process.env, LINGPAO_DATA: '/tmp/standing-data', PORT: '4807', LINGPAO_CLOCK: '2026-11-23T10:00:00+08:00', DATABASE_URL: '' },
  stdio: ['ignore', 'pipe', 'pipe'],
})
let said = ''
await new Promise<void>((resolve, reject) => {
  const hear = (c: Buffer) => {
    said += c
    if (/each works once:[\s\S]*\n\s*working-body\s+\S+\n\s*working-body\s+\S+\n/.test(said)) resolve()
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  child.on('exit', (code) => reject(new Error(`${code} ${said}`)))
})
const links: Record<string, string[]> = {}
for (const [, role = '', link = ''] of said.matchAll(/^\s+([a-z-]+)\s+(http\S+)$/gm)) (links[role] ??= []).push(link)
const base = 'http://127.0.0.1:4807'
const browser = await launchBrowser()
const found: string[] = []
async function look(page: Page, name: string) {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    for (const problem of await axeFinds(page)) found.push(`${name} ${width}: ${problem}`)
    if (await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')) found.push(`${name} ${width} scrolls`)
    await page.screenshot({ path: `${out}/${name}-${width}.png`, fullPage: true })
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}
const open = async () => (await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true })).newPage()
const signIn = async (role: string, which = 0) => {
  const page = await open()
  await page.goto(links[role]?.[which] ?? '')
  await page.locator('main form button').first().click()
  await page.waitForURL(/\/work/)
  return page
}
try {
  const page = await open()
  for (const lang of ['zh', 'en']) {
    await page.goto(`${base}/${lang}/publications`)
    await look(page, `publications-${lang}`)
    await page.locator('main table a').first().click()
    await look(page, `publication-${lang}`)
    await page.goto(`${base}/${lang}/assessors`)
    await look(page, `assessors-${lang}`)
    await page.locator('main table a').first().click()
    await look(page, `assessor-${lang}`)
    await page.goto(`${base}/${lang}/schemes/2026-01`)
    await look(page, `scheme-${lang}`)
    await page.goto(`${base}/${lang}/concerns`)
    await look(page, `concerns-${lang}`)
    await page.goto(`${base}/${lang}/concerns/new`)
    await look(page, `concern-new-${lang}`)
    await page.locator('main form button[type=submit], main form button').last().click()
    await look(page, `concern-empty-${lang}`)
    await page.goto(`${base}/${lang}/exits`)
    await look(page, `exits-empty-${lang}`)
  }
  await page.goto(`${base}/zh/concerns/new`)
  await page.locator('[name=about][value=assessor]').check()
  await page.locator('[name=whom]').fill('滇咖质量促进会（演示）')
  await page.locator('[name=ground][value=fee]').check()
  await page.locator('[name=text]').fill('演示：三月一日收取咨询费两万元。')
  await page.locator('main form button').last().click()
  await look(page, 'concern-received-zh')
  await page.goto(`${base}/zh/concerns/follow`)
  await look(page, 'concern-follow-zh')
  await page.locator('[name=receipt]').fill('demo demo demo demo demo demo')
  await page.locator('main form button').last().click()
  await look(page, 'concern-status-zh')

  const body = await signIn('working-body', 0)
  await look(body, 'desk-zh')
  await body.goto(`${base}/zh/work/concerns`)
  await look(body, 'work-concerns-zh')
  await body.locator('main table a').first().click()
  await look(body, 'work-concern-zh')
  const concern = body.url()
  await body.locator('#field-text').fill('付款凭证在哪里？')
  await body.locator('form[action="?/ask"] button').click()
  await body.goto(`${concern.replace('/zh/', '/en/')}`)
  await look(body, 'work-concern-en')
  await body.locator('a[href*="exit-cases/new"]').first().click()
  await look(body, 'exit-new-en')
  await body.goto(body.url().replace('/en/', '/zh/'))
  const accused = await signIn('assessor')
  const office = (await accused.locator('.work-bar').innerText()).match(/你现在以(.+?)的评估机构身份/)?.[1] ?? ''
  const option = await body.locator('[name=party] option', { hasText: office }).first().getAttribute('value')
  await body.locator('[name=party]').selectOption(option)
  await body.locator('[name=facts]').fill('演示：向参评企业收取咨询费两万元，有转账记录。')
  await body.locator('main form button').last().click()
  await body.waitForURL(/exit-cases\/[0-9a-f]/)
  await look(body, 'exit-opened-zh')
  const exitCase = body.url()
  await body.locator('form[action="?/notify"] button').click()
  await look(body, 'exit-notify-confirm-zh')
  await body.locator('main form button').last().click()
  await body.waitForTimeout(6000)
  await body.goto(exitCase)
  await look(body, 'exit-noticed-zh')
  for (const role of ['assessor']) {
    const party = accused
    await party.goto(`${base}/zh/work`)
    await look(party, 'party-desk-zh')
    const link = party.locator('a[href*="/work/hearings/"]').first()
    if (await link.count()) {
      await link.click()
      await look(party, 'hearing-zh')
      await party.locator('[name=statement]').fill('演示：那是培训费。')
      await party.locator('main form button').last().click()
      await party.goto(party.url().replace('/zh/', '/en/'))
      await look(party, 'hearing-en')
    } else found.push('no hearing on the desk of the assessor')
  }
  await body.goto(exitCase)
  await body.locator('[name=outcome][value=exit]').check()
  await body.locator('[name=reasons]').fill('演示：收费属实。')
  await body.locator('form[action="?/decide"] button').click()
  await body.waitForURL(/preparations/)
  await look(body, 'exit-prepared-zh')
  const preparation = body.url()
  const second = await signIn('working-body', 1)
  await second.goto(preparation)
  await look(second, 'exit-issue-zh')
  await second.locator('form[action="?/issue"] button').click()
  await second.goto(exitCase)
  await look(second, 'exit-decided-zh')
  await second.goto(exitCase.replace('/zh/', '/en/'))
  await look(second, 'exit-decided-en')
  await page.goto(`${base}/zh/exits`)
  await look(page, 'exits-zh')
  await page.locator('main table a').first().click()
  await look(page, 'exit-zh')
  await page.goto(page.url().replace('/zh/', '/en/'))
  await look(page, 'exit-en')
  await second.goto(`${base}/zh/work/participation`)
  await look(second, 'participation-zh')
  await second.locator('main table a').first().click()
  await look(second, 'participant-zh')
  await second.goto(`${base}/zh/work/publications`)
  await look(second, 'work-publications-zh')
  await second.goto(`${base}/zh/work/exit-cases`)
  await look(second, 'exit-cases-zh')
} finally {
  console.log(found.join('\n') || 'axe finds nothing')
  await browser.close()
  child.removeAllListeners('exit')
  child.kill('SIGTERM')
}
