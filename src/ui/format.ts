import type { Lang } from '#ui/words/words.ts'

// Written out by hand: what Intl prints depends on the ICU that Node or a browser was built with.
const weekdays = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const
const beijing = 8 * 60 * 60 * 1000

/** 2026年11月23日（周一） · Mon 23 Nov 2026 */
export function sayDay(lang: Lang, day: string): string {
  const weekday = weekdays[lang][new Date(`${day}T00:00:00Z`).getUTCDay()]
  return lang === 'zh' ? `${sayDate(lang, day)}（${weekday}）` : `${weekday} ${sayDate(lang, day)}`
}

/** The same without the day of the week: 2026年11月23日 · 23 Nov 2026 */
export function sayDate(lang: Lang, day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return lang === 'zh' ? `${year}年${month}月${date}日` : `${date} ${months[month - 1]} ${year}`
}

/** 11月23日 · 23 Nov: only where the year is said beside it. */
export function sayDayOfYear(lang: Lang, day: string): string {
  const [, month = 0, date = 0] = day.split('-').map(Number)
  return lang === 'zh' ? `${month}月${date}日` : `${date} ${months[month - 1]}`
}

export function weekdayOf(lang: Lang, day: string): string {
  return weekdays[lang][new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''
}

/** An instant in Beijing time: 2026年11月23日 14:05 · 23 Nov 2026, 14:05. China keeps one offset, without summer time. */
export function sayTime(lang: Lang, instant: Date | string): string {
  const { day, time } = inBeijing(instant)
  return lang === 'zh' ? `${sayDate(lang, day)} ${time}` : `${sayDate(lang, day)}, ${time}`
}

/** The same to the second, where a second decides: 2026年11月23日 14:05:09 · 23 Nov 2026, 14:05:09. */
export function sayMoment(lang: Lang, instant: Date | string): string {
  const seconds = String(new Date(instant).getUTCSeconds()).padStart(2, '0')
  return `${sayTime(lang, instant)}:${seconds}`
}

export function inBeijing(instant: Date | string): { day: string; time: string } {
  const local = new Date(new Date(instant).getTime() + beijing).toISOString()
  return { day: local.slice(0, 10), time: local.slice(11, 16) }
}

export function sayPeriod(lang: Lang, from: string, to: string): string {
  return lang === 'zh' ? `${sayDate(lang, from)}至${sayDay(lang, to)}` : `${sayDate(lang, from)} to ${sayDay(lang, to)}`
}

/** Whole and broken numbers of the interface, grouped by thousands. Official decimals go through `sayDecimal`. */
export function sayNumber(value: number): string {
  const [whole = '', fraction] = String(value).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** A decimal as it was typed, digit for digit, with its unit after a thin space. */
export function sayDecimal(typed: string, unit?: string): string {
  if (!unit) return typed
  return /^[%‰°′″]/.test(unit) ? typed + unit : `${typed}\u202f${unit}`
}

export function sayWorkingDays(lang: Lang, days: number): string {
  if (lang === 'zh') return `${days}个工作日`
  return days === 1 ? '1 working day' : `${days} working days`
}

export function sayDays(lang: Lang, days: number): string {
  if (lang === 'zh') return `${days}天`
  return days === 1 ? '1 day' : `${days} days`
}

/** 812 B, 34 KB, 2.5 MB: as file managers say it. */
export function sayBytes(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} KB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
