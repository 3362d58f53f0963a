import { isAbsolute, join, resolve } from 'node:path'
import { z } from 'zod'
import { StartError } from '#server/start-error.ts'

/** Everything that can be set from outside, read and checked once. docs/settings.md says the same in prose; a test compares them. */
export type Settings = {
  readonly port: number
  readonly host: string
  /** Absent: the application starts its own PostgreSQL. */
  readonly databaseUrl?: string
  readonly dataFolder: string
  readonly demonstration: boolean
  /** Where people reach the site, without a slash at the end. Absent: derived from the request, over plain http. */
  readonly origin?: string
  readonly smtpUrl?: string
  readonly secretFile: string
  /** How many proxies stand in front and may say who is calling. */
  readonly trustedProxies: number
  /** The instant at which a demonstration's clock starts. */
  readonly clock?: string
}

type Setting = { readonly schema: z.ZodType<string | undefined>; readonly expects: string; readonly example: string }

const word = z.string().min(1)
const url = (...protocols: string[]) =>
  word.refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol))
const wholeNumber = (from: number, to: number) =>
  word.regex(/^\d{1,5}$/).refine((text) => Number(text) >= from && Number(text) <= to)

export const settingsRead = {
  PORT: { schema: wholeNumber(0, 65535), expects: 'a whole number from 0 to 65535', example: '3000' },
  HOST: { schema: word, expects: 'an address of this machine', example: '127.0.0.1' },
  DATABASE_URL: {
    schema: url('postgres:', 'postgresql:'),
    expects: 'the address of a PostgreSQL database',
    example: 'postgresql://lingpao:secret@db.example.org/lingpao',
  },
  LINGPAO_DATA: { schema: word, expects: 'a folder', example: '/srv/lingpao' },
  LINGPAO_DEMO: { schema: z.enum(['yes', 'no']), expects: 'yes or no', example: 'no' },
  LINGPAO_ORIGIN: {
    schema: url('http:', 'https:').refine((text) => URL.canParse(text) && new URL(text).origin === text),
    expects: 'scheme and host of the site, nothing behind them',
    example: 'https://lingpao.example.org',
  },
  SMTP_URL: {
    schema: url('smtp:', 'smtps:'),
    expects: 'the address of a mail server',
    example: 'smtps://user:secret@mail.example.org',
  },
  LINGPAO_SECRET_FILE: { schema: word, expects: 'a file outside the backup', example: '/etc/lingpao/secret.json' },
  LINGPAO_TRUST_PROXY: {
    schema: wholeNumber(0, 9),
    expects: 'the number of proxies in front, from 0 to 9',
    example: '1',
  },
  LINGPAO_CLOCK: {
    schema: z.iso.datetime({ offset: true }),
    expects: 'an instant with its offset',
    example: '2026-03-02T09:00:00+08:00',
  },
} as const satisfies Record<string, Setting>

type Name = keyof typeof settingsRead

export function readSettings(env: Readonly<Record<string, string | undefined>>, folder = process.cwd()): Settings {
  const read = (name: Name) => readOne(env, name)
  const databaseUrl = read('DATABASE_URL')
  const demo = read('LINGPAO_DEMO')
  const clock = read('LINGPAO_CLOCK')
  refuseTogether(databaseUrl, { LINGPAO_DEMO: demo, LINGPAO_CLOCK: clock })
  const demonstration = !databaseUrl && demo !== 'no'
  if (clock && !demonstration) throw complaint('LINGPAO_CLOCK', 'is for a demonstration only', 'leave it out')

  const within = (path: string) => (isAbsolute(path) ? path : resolve(folder, path))
  const dataFolder = within(read('LINGPAO_DATA') ?? '.lingpao')
  return {
    port: Number(read('PORT') ?? 3000),
    host: read('HOST') ?? '127.0.0.1',
    ...(databaseUrl && { databaseUrl }),
    dataFolder,
    demonstration,
    ...optional('origin', read('LINGPAO_ORIGIN')),
    ...optional('smtpUrl', read('SMTP_URL')),
    secretFile: within(read('LINGPAO_SECRET_FILE') ?? join(dataFolder, 'secret.json')),
    trustedProxies: Number(read('LINGPAO_TRUST_PROXY') ?? 0),
    ...optional('clock', clock),
  }
}

function readOne(env: Readonly<Record<string, string | undefined>>, name: Name): string | undefined {
  const text = env[name]?.trim()
  if (!text) return undefined
  const { schema, expects, example } = settingsRead[name]
  if (schema.safeParse(text).success) return text
  throw complaint(
    name,
    `is ${JSON.stringify(hideSecret(text))}, but must be ${expects}`,
    `for example ${name}=${example}`,
  )
}

/** The demonstration never shares a database with real data, so it has no place beside DATABASE_URL. */
function refuseTogether(databaseUrl: string | undefined, others: Readonly<Record<string, string | undefined>>) {
  for (const [name, value] of Object.entries(others)) {
    if (databaseUrl && value)
      throw complaint(
        name,
        'is set together with DATABASE_URL, but a demonstration has its own database',
        'leave one of the two out',
      )
  }
}

const complaint = (name: string, what: string, next: string) => new StartError(`${name} ${what}: ${next}.`)

const optional = <K extends string>(key: K, value: string | undefined) =>
  (value ? { [key]: value } : {}) as { [k in K]?: string } // a computed key widens to string

const hideSecret = (text: string) => text.replace(/:\/\/[^@/]*@/, '://…@')
