import { betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import type { Kysely } from 'kysely'
import type { Database } from '../db/schema.ts'
import { newId } from '../id.ts'
import { houseEndpoints } from './endpoints.ts'
import { passwordLength } from './password.ts'
import { forLibrary, withAuth } from './tables.ts'

export type Mail = { readonly to: string; readonly subject: string; readonly text: string }

export type AuthOptions = {
  readonly db: Kysely<Database>
  /** Where people reach the site; mails name it. */
  readonly origin: string
  /** At least 32 random bytes, in any spelling: it signs cookies and encrypts second-factor secrets. */
  readonly secret: string
  /** Cookies go over https alone. */
  readonly secure: boolean
  /** Hands a mail to the outbox; it must not wait for a mail server, or its slowness would tell who has an account. */
  readonly sendMail: (mail: Mail) => Promise<void>
  /** In a demonstration a printed link counts as the second factor. */
  readonly demonstration: boolean
  readonly clock?: { now(): Date }
  readonly log?: (line: string) => void
}

export const sessionHours = 12
export const clientAddressHeader = 'x-lingpao-client'
export const cookiePrefix = 'lingpao'

export type Auth = ReturnType<typeof createAuth>

/** Everything that signing in stands on. Nothing here is reachable over the network: pages call it. */
export function createAuth(options: AuthOptions) {
  const { demonstration, origin, sendMail } = options
  const clock = options.clock ?? { now: () => new Date() }
  return { db: withAuth(options.db), library: library(options), clock, demonstration, origin, sendMail }
}

function library({ db, origin, secret, secure, log = console.error }: AuthOptions) {
  return betterAuth({
    appName: 'Lingpao',
    baseURL: origin,
    secret,
    database: { db: forLibrary(db), type: 'postgres', schemaName: 'auth', transaction: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true, // accounts come from acts: an invitation or a registration
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
    },
    user: { changeEmail: { enabled: false }, deleteUser: { enabled: false } },
    // A session lasts a working day and is not prolonged, so that reading never writes.
    session: { expiresIn: sessionHours * 3600, disableSessionRefresh: true, cookieCache: { enabled: false } },
    rateLimit: { enabled: false }, // limit.ts: by person and by address, in the database
    plugins: [
      twoFactor({
        issuer: 'Lingpao',
        allowPasswordless: true,
        twoFactorCookieMaxAge: 600,
        accountLockout: { enabled: true, maxFailedAttempts: 10, durationSeconds: 900 },
      }),
      houseEndpoints,
    ],
    advanced: {
      cookiePrefix,
      useSecureCookies: secure,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure, path: '/' },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
      database: { generateId: () => newId(new Date()) },
    },
    telemetry: { enabled: false },
    logger: { level: 'warn', log: (level, message) => log(`auth ${level}: ${message}`) },
  })
}
