import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import type { Auth } from './auth.ts'
import { limits, take } from './limit.ts'
import { base32 } from './base32.ts'
import { headersOf, keepCookies, openedSession, type Caller } from './request.ts'
import { answerOf } from './sign-in.ts'
import type { Viewer } from './viewer.ts'

export type Setup = { readonly uri: string; readonly secret: string }

/** Begins with the password, so that an unattended browser cannot do it. Begun again, the earlier secret is void. */
export async function beginSecondFactor(auth: Auth, caller: Caller, viewer: Viewer, password: string) {
  const refusal = await mayTryPassword(auth, viewer)
  if (refusal) return refusal
  const answer = await answerOf(() =>
    auth.library.api.enableTwoFactor({ body: { password, method: 'totp' }, headers: headersOf(caller) }),
  )
  return isRefusal(answer) ? answer : undefined
}

/** What to show on the sheet with the picture: only while it waits to be confirmed. */
export async function pendingSecondFactor(auth: Auth, viewer: Viewer): Promise<Setup | undefined> {
  const { secret } = await auth.library.api.pendingSecret({ body: { personId: viewer.personId } })
  if (!secret) return undefined
  const text = base32(Buffer.from(secret))
  const label = encodeURIComponent(`Lingpao:${viewer.email}`)
  return { secret: text, uri: `otpauth://totp/${label}?secret=${text}&issuer=Lingpao&digits=6&period=30` }
}

/** The first right code makes it count from now on. Answers the backup codes, which are shown this once. */
export async function confirmSecondFactor(
  auth: Auth,
  caller: Caller,
  viewer: Viewer,
  code: string,
): Promise<{ backupCodes: readonly string[] } | Refusal> {
  if (!(await take(auth, 'code-person', viewer.personId)))
    return refuse('too-many-tries', '3.3.1', { minutes: limits['code-person'].minutes })
  if (!(await pendingSecondFactor(auth, viewer))) return refuse('second-factor-not-begun', '3.3.1')
  const answer = await answerOf(() =>
    auth.library.api.verifyTOTP({
      body: { code: code.normalize('NFKC').replace(/\s/g, '') },
      headers: headersOf(caller),
      returnHeaders: true,
    }),
  )
  if (isRefusal(answer)) return answer
  keepCookies(caller, answer.headers)
  const { backupCodes } = await auth.library.api.viewBackupCodes({ body: { userId: viewer.personId } })
  await carryOn(auth, viewer, answer.headers, auth.clock.now())
  return { backupCodes }
}

export async function newBackupCodes(auth: Auth, caller: Caller, viewer: Viewer, password: string) {
  const refusal = await mayTryPassword(auth, viewer)
  if (refusal) return refusal
  const answer = await answerOf(() =>
    auth.library.api.generateBackupCodes({ body: { password }, headers: headersOf(caller) }),
  )
  return isRefusal(answer) ? answer : { backupCodes: answer.backupCodes }
}

/** For a new device: what was set up is forgotten, and roles that need a second factor set it up anew at once. */
export async function stopSecondFactor(auth: Auth, caller: Caller, viewer: Viewer, password: string) {
  const refusal = await mayTryPassword(auth, viewer)
  if (refusal) return refusal
  const answer = await answerOf(() =>
    auth.library.api.disableTwoFactor({ body: { password }, headers: headersOf(caller), returnHeaders: true }),
  )
  if (isRefusal(answer)) return answer
  keepCookies(caller, answer.headers)
  await carryOn(auth, viewer, answer.headers, null)
}

/** For a person who lost device and backup codes, after somebody has made sure who is asking. Ends every session. */
export async function forgetSecondFactor({ db }: Auth, personId: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('auth.two_factor').where('user_id', '=', personId).execute()
    await tx.updateTable('auth.user').set({ two_factor_enabled: false }).where('id', '=', personId).execute()
    await tx.deleteFrom('auth.session').where('user_id', '=', personId).execute()
  })
}

/** The library opens a new session at such moments; the active capacity goes on. */
async function carryOn({ db }: Auth, viewer: Viewer, headers: Headers, secondFactorAt: Date | null): Promise<void> {
  const token = openedSession(headers)
  if (!token) throw new Error('a second factor changed without a new session')
  await db
    .updateTable('auth.session')
    .set({ active_capacity: viewer.chosenId, second_factor_at: secondFactorAt })
    .where('token', '=', token)
    .execute()
}

async function mayTryPassword(auth: Auth, viewer: Viewer): Promise<Refusal | undefined> {
  if (await take(auth, 'password-check', viewer.personId)) return undefined
  return refuse('too-many-tries', '3.3.1', { minutes: limits['password-check'].minutes })
}
