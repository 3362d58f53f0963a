/** How the reader wants pages drawn: one cookie, part of the page cache's key (decision 33), so it has few values. */
export type Display = { readonly theme: 'auto' | 'light' | 'dark'; readonly elder: boolean }

export const displayCookie = 'display'

/** Anything unknown reads as the plain display, so that a forged cookie cannot swell the cache. */
export function readDisplay(cookie: string | undefined): Display {
  const [theme, size] = (cookie ?? '').split('.')
  return { theme: theme === 'light' || theme === 'dark' ? theme : 'auto', elder: size === 'elder' }
}

/** `auto` · `dark` · `light.elder`: the cookie's value, the cache key's part and, with spaces, the classes of `<html>`. */
export function writeDisplay({ theme, elder }: Display): string {
  return elder ? `${theme}.elder` : theme
}

export function displayClasses(display: Display): string {
  return writeDisplay(display).replace('.', ' ')
}

/** A local address, as a header may carry it, or the home of the language: never a way to another site. */
export function safeReturn(back: string, lang: string): string {
  return /^\/(zh|en)([/?][!-[\]-~]*)?$/.test(back) ? back : `/${lang}`
}
