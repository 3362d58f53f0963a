import { CamelCasePlugin, type Kysely } from 'kysely'
import type { Database } from '../db/schema.ts'

/** The part of the schema `auth` that the house reads and writes itself; the rest is better-auth's own business. */
export type AuthTables = {
  'auth.user': {
    id: string
    name: string
    email: string
    email_verified: boolean
    two_factor_enabled: boolean
    created_at: Date
    updated_at: Date
  }
  'auth.session': {
    id: string
    user_id: string
    token: string
    expires_at: Date
    ip_address: string | null
    user_agent: string | null
    created_at: Date
    active_capacity: string | null
    second_factor_at: Date | null
  }
  'auth.account': {
    id: string
    user_id: string
    account_id: string
    provider_id: string
    password: string | null
    created_at: Date
    updated_at: Date
  }
  'auth.verification': { id: string; expires_at: Date }
  'auth.two_factor': { id: string; user_id: string; verified: boolean; locked_until: Date | null }
  'auth.link': {
    digest: Buffer
    user_id: string
    capacity: string | null
    purpose: LinkPurpose
    path: string | null
    created_at: Date
    expires_at: Date
    used_at: Date | null
  }
  'auth.rate': { key: string; taken: number; until: Date }
}

export type LinkPurpose = 'sign-in' | 'invitation' | 'task' | 'password'

export type AuthDatabase = Database & AuthTables

export const withAuth = (db: Kysely<Database>): Kysely<AuthDatabase> => db.withTables<AuthTables>()

/** better-auth spells columns in camel case; the tables are spelled like all others. */
export const forLibrary = (db: Kysely<Database>) => db.withPlugin(new CamelCasePlugin())
