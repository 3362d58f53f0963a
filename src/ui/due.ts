import type { WordId } from '#ui/words/index.ts'

type Due = { readonly tone: 'ahead' | 'soon' | 'over'; readonly word: WordId; readonly days: number }

/** How near a last day is. Within three days it is soon due; it is over only when the day has ended. */
export function dueOn(day: string, today: string): Due {
  const days = Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000)
  if (days < -1) return { tone: 'over', word: 'due.over', days: -days }
  if (days === -1) return { tone: 'over', word: 'due.over-one', days: 1 }
  if (days === 0) return { tone: 'soon', word: 'due.today', days }
  if (days === 1) return { tone: 'soon', word: 'due.tomorrow', days }
  return { tone: days <= 3 ? 'soon' : 'ahead', word: 'due.left', days }
}
