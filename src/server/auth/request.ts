import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies'
import { clientAddressHeader, cookiePrefix } from './auth.ts'

/** What signing in needs of a request. SvelteKit's event is one. */
export type Caller = {
  readonly request: { readonly headers: Headers }
  readonly cookies: { set(name: string, value: string, options: CookieOptions): void }
  getClientAddress(): string
}

type CookieOptions = {
  path: string
  httpOnly?: boolean
  secure?: boolean
  sameSite?: 'strict' | 'lax' | 'none'
  maxAge?: number
  expires?: Date
}

/** Cookie and browser as sent; the address as the server knows it, never as a header claims it. */
export function headersOf(caller: Caller): Headers {
  const headers = new Headers({ [clientAddressHeader]: caller.getClientAddress() })
  for (const name of ['cookie', 'user-agent']) {
    const value = caller.request.headers.get(name)
    if (value) headers.set(name, value)
  }
  return headers
}

/** Hands the library's cookies to the answer. */
export function keepCookies(caller: Caller, headers: Headers): void {
  for (const line of headers.getSetCookie()) {
    for (const [name, attributes] of parseSetCookieHeader(line)) {
      const { maxAge, expires, secure, httpOnly, sameSite } = toCookieOptions(attributes)
      caller.cookies.set(name, attributes.value, {
        path: '/',
        httpOnly: httpOnly ?? true,
        secure: secure ?? false,
        sameSite: sameSite ?? 'lax',
        ...(maxAge !== undefined && { maxAge }),
        ...(expires && { expires }),
      })
    }
  }
}

/** The token of the session that an answer opens: what stands before the signature in its cookie. */
export function openedSession(headers: Headers): string | undefined {
  for (const line of headers.getSetCookie()) {
    for (const [name, { value }] of parseSetCookieHeader(line))
      if (name.endsWith(`${cookiePrefix}.session_token`) && value) return value.split('.')[0]
  }
}
