import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

/** What a room may import besides its own files: rooms, single files, packages. `*` stands for any of its kind. */
type Door = { readonly rooms: readonly string[]; readonly packages: readonly string[] }

const pure = ['policy', 'domain', 'ledger', 'capsule']

const doors: Readonly<Record<string, Door>> = {
  policy: { rooms: [], packages: [] },
  // zod gives the shapes of what comes from outside a meaning that pages, acts and the command line share.
  domain: { rooms: ['policy'], packages: ['zod'] },
  ledger: { rooms: [], packages: [] },
  capsule: { rooms: ['policy', 'domain', 'ledger'], packages: ['zod'] },
  ui: { rooms: pure, packages: ['svelte', 'uqr', '$app'] },
  // `perform` takes the application apart and hands `tx` to an act; it and `append` are the only acts' files that see it.
  'server/acts': {
    rooms: [...pure, 'server/facts', 'server/db/schema.ts', 'server/db/columns.ts', 'server/db/rows.ts', 'server/*.ts'],
    packages: ['zod', 'kysely', 'node:crypto'],
  },
  'server/facts': { rooms: [...pure, 'server/db/schema.ts'], packages: ['kysely'] },
  'server/drafts': { rooms: ['policy', 'domain', 'server/db', 'server/*.ts'], packages: ['kysely', 'zod'] },
  'server/reads': {
    rooms: [...pure, 'server/facts', 'server/proof', 'server/db/schema.ts', 'server/*.ts'],
    packages: ['kysely', 'zod', 'node:crypto'],
  },
  // What a pack says is put together from what a page may read; a thread in `compute` sets it.
  'server/pack': { rooms: ['policy', 'domain', 'server/reads', 'server/*.ts', 'ui'], packages: [] },
  'server/api': {
    rooms: [
      ...pure,
      'server/acts',
      'server/reads',
      'server/drafts',
      'server/files',
      'server/auth',
      'server/*.ts',
      'ui',
    ],
    packages: ['zod', 'hono', '@hono/zod-openapi', '$app'],
  },
  'server/jobs': {
    rooms: [
      ...pure,
      'server/acts',
      'server/facts',
      'server/reads',
      'server/db',
      'server/mail',
      'server/proof',
      'server/proof',
      'server/auth',
      'server/files',
      'server/*.ts',
      'ui',
    ],
    packages: ['kysely', 'pg-boss', 'nodemailer', 'zod', 'node:*'],
  },
  routes: {
    rooms: [
      ...pure,
      'server/acts',
      'server/reads',
      'server/drafts',
      'server/api',
      'server/auth',
      'server/files',
      'server/pack',
      'server/*.ts',
      'ui',
    ],
    // node:crypto for the keys that forms carry.
    packages: ['svelte', '@sveltejs/kit', '$app', 'zod', 'uqr', 'node:crypto'],
  },
  // The rest of the server has the effects; only the pages are not its business. Fixtures are templates of schemes.
  server: { rooms: [...pure, 'server', 'ui', 'migrations', 'build', 'fixtures'], packages: ['*'] },
}

/** Doors that are open for one file, and why. */
const exceptions: Readonly<Record<string, { readonly may: readonly string[]; readonly because: string }>> = {
  'routes/[lang=lang]/(public)/policy/+page.server.ts': {
    may: ['docs/traceability.md?raw'],
    because: 'the page of clauses shows the very table that the tests hold to the code',
  },
}

const project = join(import.meta.dirname, '..')
const files = readdirSync(join(project, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|svelte)$/.test(file) && !file.endsWith('.test.ts'))
  .sort()

const roomsByDepth = Object.keys(doors).sort((a, b) => b.length - a.length)
const roomOf = (path: string) => roomsByDepth.find((room) => path.startsWith(`${room}/`))

describe('the doors of the rooms', () => {
  test.each(Object.keys(doors))('%s imports what it may, and nothing else', (room) => {
    const wrong = files
      .filter((file) => roomOf(file) === room)
      .flatMap((file) =>
        importsOf(file)
          .filter((target) => !mayImport(room, file, target))
          .map((target) => `${file} → ${target}`),
      )
    expect(wrong).toEqual([])
  })

  test('an exception names a file that is there and a door that it uses', () => {
    const unused = Object.entries(exceptions).filter(
      ([file, { may }]) => !files.includes(file) || !may.every((target) => importsOf(file).includes(target)),
    )
    expect(unused).toEqual([])
  })

  test('no file imports itself, round whatever corner', () => {
    expect(circles(new Map(files.map((file) => [file, importsOf(file)])))).toEqual([])
    const round = new Map([
      ['a.ts', ['b.ts']],
      ['b.ts', ['c.ts']],
      ['c.ts', ['b.ts']],
    ])
    expect(circles(round)).toEqual(['b.ts', 'c.ts'])
  })

  test('the pure rooms know neither the clock nor chance', () => {
    expect(
      filesThatSay(
        /^(policy|domain|ledger|capsule)\//,
        /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.|\bprocess\./,
      ),
    ).toEqual([])
  })

  test('a rule answers at once', () => {
    expect(filesThatSay(/^(policy|domain)\//, /\basync\b|\bawait\b|\bPromise\b/)).toEqual([])
  })

  test('this test sees a door that is not there', () => {
    expect(mayImport('ledger', 'ledger/merkle.ts', 'domain/calendar.ts')).toBe(false)
    expect(mayImport('domain', 'domain/panel.ts', 'node:fs')).toBe(false)
    expect(mayImport('server/acts', 'server/acts/call.ts', 'server/reads/public/call.ts')).toBe(false)
    expect(mayImport('domain', 'domain/panel.ts', 'policy/policy.ts')).toBe(true)
  })
})

const filesThatSay = (among: RegExp, said: RegExp) =>
  files.filter((file) => among.test(file) && said.test(withoutComments(read(file))))

function mayImport(room: string, file: string, target: string): boolean {
  if (target.startsWith(`${room}/`) && roomOf(target) === room) return true
  if (exceptions[file]?.may.includes(target)) return true
  const { rooms, packages } = doors[room] ?? { rooms: [], packages: [] }
  const isFile = /\.(ts|svelte|css|json)$/.test(target)
  if (target.endsWith('/$types')) return true // SvelteKit's own types of the route
  return isFile ? rooms.some((one) => opens(one, target)) : packages.some((one) => opens(one, target))
}

function opens(door: string, target: string): boolean {
  if (door === '*') return true
  if (door.endsWith('/*.ts')) return dirname(target) === dirname(door)
  if (door.endsWith('*')) return target.startsWith(door.slice(0, -1))
  return target === door || target.startsWith(`${door}/`)
}

/** Every file that can be reached from itself. */
function circles(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const isReached = (file: string) => {
    const seen = new Set<string>()
    const next = [...(imports.get(file) ?? [])]
    for (let at = next.pop(); at !== undefined; at = next.pop()) {
      if (at === file) return true
      if (!seen.has(at)) next.push(...(imports.get(at) ?? []))
      seen.add(at)
    }
    return false
  }
  return [...imports.keys()].filter(isReached)
}

/** Paths below `src` for our own files, names for packages. */
function importsOf(file: string): string[] {
  return ts.preProcessFile(scriptOf(file), true, true).importedFiles.map(({ fileName }) => {
    if (fileName.startsWith('#')) return fileName.slice(1)
    if (!fileName.startsWith('.')) return fileName
    return relative(join(project, 'src'), join(project, 'src', dirname(file), fileName)).replace(/^\.\.\//, '')
  })
}

const read = (file: string) => readFileSync(join(project, 'src', file), 'utf8')

function scriptOf(file: string): string {
  const text = read(file)
  if (!file.endsWith('.svelte')) return text
  return [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script).join('\n')
}

const withoutComments = (text: string) =>
  text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '').replace(/'(?:[^'\\\n]|\\.)*'/g, "''")
