import type { Lang } from '#ui/words/index.ts'

/** The language a browser asks for first among ours; Chinese where it asks for neither. */
export function preferred(acceptLanguage: string | null): Lang {
  const asked = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(/\s*;\s*q=/)
      return { lang: tag.slice(0, 2).toLowerCase(), weight: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ lang, weight }) => (lang === 'zh' || lang === 'en') && weight > 0)
    .sort((a, b) => b.weight - a.weight)
  return asked[0]?.lang === 'en' ? 'en' : 'zh'
}
