import { isAPIError } from 'better-auth/api'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import type { Auth } from './auth.ts'
import { forgive, limits, take } from './limit.ts'
import { headersOf, keepCookies, type Caller } from './request.ts'

const tooMany = (limit: keyof typeof limits) => refuse('too-many-tries', '3.3.1', { minutes: limits[limit].minutes })

/** `in`: a session is open. `code`: the second factor is asked for next. */
export async function signIn(
  auth: Auth,
  caller: Caller,
  typed: { email: string; password: string },
): Promise<'in' | 'code' | Refusal> {
  const email = typed.email.trim().toLowerCase()
  const address = caller.getClientAddress()
  if (!(await take(auth, 'sign-in-address', address))) return tooMany('sign-in-address')
  if (!(await take(auth, 'sign-in-here', email, address))) return tooMany('sign-in-here')
  if (!(await take(auth, 'sign-in-anywhere', email))) return tooMany('sign-in-anywhere')
  const answer = await answerOf(() =>
    auth.library.api.signInEmail({
      body: { email, password: typed.password },
      headers: headersOf(caller),
      returnHeaders: true,
    }),
  )
  if (isRefusal(answer)) return refuse('sign-in-wrong', '3.3.1')
  await forgive(auth, 'sign-in-here', email, address)
  keepCookies(caller, answer.headers)
  return 'twoFactorRedirect' in answer.response ? 'code' : 'in'
}

/**
 * The second factor, at sign-in or within a session that a link opened: six figures from the authenticator, or a backup
 * code. `personId` is known within a session; before one the library counts the tries of the challenge and the account.
 */
export async function showSecondFactor(
  auth: Auth,
  caller: Caller,
  { code: typed, personId }: { code: string; personId?: string | undefined },
): Promise<'in' | Refusal> {
  if (!(await take(auth, 'code-address', caller.getClientAddress()))) return tooMany('code-address')
  if (personId && !(await take(auth, 'code-person', personId))) return tooMany('code-person')
  const code = typed.normalize('NFKC').replace(/\s/g, '')
  const call = { body: { code }, headers: headersOf(caller), returnHeaders: true } as const
  const answer = await answerOf(() =>
    /^\d{6}$/.test(code) ? auth.library.api.verifyTOTP(call) : auth.library.api.verifyBackupCode(call),
  )
  if (isRefusal(answer)) return answer
  const { token, user } = answer.response
  if (!token) throw new Error('a second factor was accepted without a session')
  const session = auth.db.updateTable('auth.session').where('token', '=', token)
  // A code that was seen over a shoulder is worth nothing a second time.
  if (!(await take(auth, 'code-once', user.id, code))) {
    if (!personId) await auth.db.deleteFrom('auth.session').where('token', '=', token).execute()
    return refuse('code-used', '3.3.1')
  }
  await session.set({ second_factor_at: auth.clock.now() }).execute()
  await forgive(auth, 'code-person', user.id)
  keepCookies(caller, answer.headers)
  return 'in'
}

/** The library's "no", in the house's words. Anything that is not a "no" is a crash. */
export async function answerOf<T>(ask: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await ask()
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error
    const code = error.body?.code
    if (code === 'ACCOUNT_TEMPORARILY_LOCKED') return tooMany('code-person')
    if (code === 'INVALID_TWO_FACTOR_COOKIE' || code === 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE')
      return refuse('sign-in-over', '3.3.1')
    if (code === 'INVALID_PASSWORD') return refuse('password-wrong', '3.3.1')
    return refuse('code-wrong', '3.3.1')
  }
}
