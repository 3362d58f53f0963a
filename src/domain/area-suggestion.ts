import type { KeyArea } from '#domain/key-area.ts'
import { refuse } from '#domain/refusal.ts'

/** `taken-back`: entered from paper, and not what its sender wrote. */
export type SuggestionState = 'lodged' | 'taken-up' | 'declined' | 'taken-back'

/** Every suggestion is answered once, in public: taken up by a proposal, or declined with a reason (7.2). */
export function answeringSuggestion(
  suggestion: { readonly state: SuggestionState } | undefined,
  outcome: 'taken-up' | 'declined',
  area: KeyArea | undefined,
) {
  if (!suggestion) return refuse('suggestion-unknown', '7.2')
  if (suggestion.state === 'taken-back') return refuse('suggestion-taken-back', '7.2')
  if (suggestion.state !== 'lodged') return refuse('suggestion-answered', '7.2')
  if (outcome === 'declined') return
  if (!area) return refuse('key-area-unknown', '7.2')
  if (area.state !== 'proposed' && area.state !== 'decided') return refuse('key-area-not-open', '7.2')
}
