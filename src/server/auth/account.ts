import type { Auth } from './auth.ts'

/** A person who is on record may come in: the account carries the person's id, name and mail address. */
export async function ensureAccount({ db }: Auth, personId: string): Promise<void> {
  const person = await db.selectFrom('person').select(['name', 'email']).where('id', '=', personId).executeTakeFirst()
  if (!person?.email) throw new Error('an account was asked for a person without a mail address')
  const now = new Date()
  const known = { name: person.name ?? person.email, email: person.email.toLowerCase(), updated_at: now }
  await db
    .insertInto('auth.user')
    .values({ id: personId, ...known, email_verified: false, two_factor_enabled: false, created_at: now })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(known))
    .execute()
}

/** Whose account it is: what a password must not hold. */
export async function accountOf({ db }: Auth, personId: string): Promise<{ email: string; name: string }> {
  return db.selectFrom('auth.user').select(['email', 'name']).where('id', '=', personId).executeTakeFirstOrThrow()
}

/** Takes away every way in. The person and what the person did stay on record. */
export async function closeAccount({ db }: Auth, personId: string): Promise<void> {
  await db.deleteFrom('auth.user').where('id', '=', personId).execute()
}
