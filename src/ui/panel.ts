import type { SeatState } from '#domain/panel.ts'
import type { Text } from '#policy/policy.ts'
import type { Option } from '#ui/form.ts'
import type { Tone } from '#ui/status.ts'
import { textIn } from '#ui/text.ts'
import type { Voice } from '#ui/voice.ts'

export const seatStatus: Readonly<Record<SeatState, Tone>> = {
  invited: 'soon',
  accepted: 'running',
  declined: 'ended',
  submitted: 'in-force',
  recused: 'ended',
  replaced: 'ended',
}

/** What experts score, 0 to 5 each; the act takes the same names. */
export const criteria = ['scope', 'indicators', 'levels', 'methods', 'computation', 'impartiality'] as const

type Expert = {
  readonly id: string
  readonly name: string
  readonly names: readonly Text[]
  readonly employer: string
  readonly load: number
  readonly sat: number
}

/** Experts as a form offers them: name, then fields, employer and load. */
export const offered = (experts: readonly Expert[], { lang, say }: Pick<Voice, 'lang' | 'say'>): Option[] =>
  experts.map(({ id, name, names, employer, load, sat }) => ({
    value: id,
    text: name,
    hint: [...names.map((one) => textIn(lang, one)), employer, say('expert.load-of', { load, sat })].join(' · '),
  }))
