import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

const project = join(import.meta.dirname, '..')
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: project })
  .toString()
  .trim()
  .split('\n')
const names = new Set(files.map((file) => basename(file)))
const read = (file: string) => readFileSync(join(project, file), 'utf8')
const pages = files.filter((file) => file.endsWith('.md') && existsSync(join(project, file)))

/** Names of files that no checkout has, and why. */
const elsewhere: Readonly<Record<string, string>> = {
  'docs/proof.md': 'written by npm run prove',
  'secret.json': 'made in the data folder on first start',
  'postgres.log': 'made in the data folder on first start',
}

describe('the documents', () => {
  test('lead where they say', () => {
    const broken = pages.flatMap((page) =>
      linksOf(page)
        .filter((link) => !leads(page, link))
        .map(said(page)),
    )
    expect(broken).toEqual([])
  })

  test('name files that are there', () => {
    const missing = pages.flatMap((page) =>
      filesNamedIn(page)
        .filter((name) => !isThere(name, page))
        .map(said(page)),
    )
    expect(missing).toEqual([])
  })

  test('show the two commands that the package has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> } // npm's own file
    for (const page of ['README.md', 'README.zh-CN.md']) {
      const shown = [...read(page).matchAll(/^npm (?:run )?([a-z]+)$/gm)].map(([, name]) => name)
      expect(shown).toEqual(['start', 'test'])
      expect(Object.keys(scripts)).toEqual(expect.arrayContaining(shown))
    }
  })

  test('name every command of lingpao, and no other', () => {
    const has = [...read('bin/lingpao.ts').matchAll(/^ {2}([a-z]+): \{/gm)].map(([, name]) => name).toSorted()
    const named = (page: string) =>
      [...read(page).matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell = '']) =>
        [...cell.matchAll(/`([a-z]+)[^`]*`/g)].map(([, name]) => name),
      )
    const once = (page: string) => [...new Set([...named(page), 'test', 'prove'])].toSorted()
    expect(once('README.md')).toEqual(has)
    expect(once('README.zh-CN.md')).toEqual(has)
  })

  test('this test sees a link that leads nowhere and a file that is not there', () => {
    expect(leads('README.md', 'docs/nowhere.md')).toBe(false)
    expect(leads('docs/formats.md', '#no-such-heading')).toBe(false)
    expect(isThere('src/domain/nowhere.ts', 'README.md')).toBe(false)
  })
})

describe('the decisions', () => {
  const numbered = files.filter((file) => /^docs\/decisions\/\d{4}-/.test(file))
  const numberOf = (file: string) => Number(basename(file).slice(0, 4))

  test('have one page each, which says number, state, context, decision and consequences', () => {
    expect(new Set(numbered.map(numberOf)).size).toBe(numbered.length)
    for (const file of numbered) {
      const text = read(file)
      expect(text).toMatch(new RegExp(`^# ${basename(file).slice(0, 4)} · .+\\n\\nStatus: `))
      expect([...text.matchAll(/^## (.+)$/gm)].map(([, name]) => name)).toEqual(['Context', 'Decision', 'Consequences'])
    }
  })

  test('are all listed', () => {
    const index = read('docs/decisions/README.md')
    expect(numbered.filter((file) => !index.includes(`](${basename(file)})`))).toEqual([])
  })

  test('that the code cites have a page', () => {
    const cited = files
      .filter(
        (file) => /^(src|tests|bin|bench|migrations)\/.*\.(ts|svelte)$/.test(file) && existsSync(join(project, file)),
      )
      .flatMap((file) =>
        [...read(file).matchAll(/\bdecisions? (\d+)(?: and (\d+))?/gi)].flatMap(([, ...found]) =>
          found.filter(Boolean).map((number) => ({ file, number: Number(number) })),
        ),
      )
    const has = new Set(numbered.map(numberOf))
    expect(cited.filter(({ number }) => !has.has(number))).toEqual([])
  })
})

const said = (page: string) => (what: string) => `${page} → ${what}`

const withoutCode = (text: string) => text.replace(/```[\s\S]*?```/g, '')

function linksOf(page: string): string[] {
  const text = withoutCode(read(page)).replace(/`[^`\n]*`/g, '')
  const markdown = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to)
  const html = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, to = '']) => to)
  return [...markdown, ...html].filter((to) => !/^[a-z]+:/.test(to))
}

function leads(page: string, link: string): boolean {
  const [path = '', anchor] = decodeURIComponent(link).split('#')
  const target = path === '' ? page : normalize(join(dirname(page), path))
  if (!existsSync(join(project, target))) return false
  return anchor === undefined || anchorsOf(target).includes(anchor)
}

/** As the usual renderers make them: lower case, without punctuation, blanks become hyphens. */
function anchorsOf(page: string): string[] {
  const text = read(page)
  const headings = [...withoutCode(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  )
  return [...headings, ...[...text.matchAll(/\bid="([^"]+)"/g)].map(([, id = '']) => id)]
}

/** What stands between back quotes and looks like a file of ours: `src/domain/panel.ts`, `panel.ts`, `migrations/`. */
function filesNamedIn(page: string): string[] {
  return [...withoutCode(read(page)).matchAll(/`([^`\s]+)`/g)]
    .map(([, name = '']) => name)
    .filter(
      (name) =>
        /^(\.ci|bench|bin|docs|fixtures|migrations|schemas|src|tests)\//.test(name) ||
        /^[\w.-]+\.(ts|mjs|json|md|svelte|log)$/.test(name),
    )
    .filter((name) => !/[*<…]/.test(name) && !(name in elsewhere))
}

function isThere(name: string, page: string): boolean {
  const path = name.replace(/[#:].*$/, '')
  if (!path.includes('/')) return names.has(path)
  return existsSync(join(project, path)) || existsSync(join(project, dirname(page), path))
}
