import type { Interest } from '#domain/interest.ts'
import type { Voice } from '#ui/voice.ts'

export function sayInterestPeriod(voice: Pick<Voice, 'say' | 'date'>, { fromDay, untilDay }: Interest): string {
  const [from, until] = [fromDay && voice.date(fromDay), untilDay && voice.date(untilDay)]
  if (from && until) return voice.say('interest.range', { from, until })
  if (from) return voice.say('interest.since', { from })
  return until ? voice.say('interest.ended-on', { until }) : voice.say('interest.lasts')
}
