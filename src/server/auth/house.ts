import type { Auth } from './auth.ts'

const place = Symbol.for('lingpao.auth')
const holder = globalThis as { [place]?: Auth } // as with the application: the built pages are a module graph of their own

export function provideAuth(auth: Auth): void {
  holder[place] = auth
}

/** What the pages sign people in with. Opened once, beside the application. */
export function auth(): Auth {
  const found = holder[place]
  if (!found) throw new Error('signing in is not open: provideAuth was not called at the start')
  return found
}
