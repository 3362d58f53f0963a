import { expect } from 'vitest'
import { answeringSuggestion } from '#domain/area-suggestion.ts'
import { refuse } from '#domain/refusal.ts'
import { clause } from '../../tests/clause.ts'
import { everyCodeOccurs } from '../../tests/codes.ts'

clause('7.2', 'a suggestion is answered once: taken up by an open area, or declined', () => {
  const waiting = { state: 'lodged' } as const
  const area = (state: 'proposed' | 'decided' | 'set-aside') => ({ id: 'coffee', state })
  expect(answeringSuggestion(waiting, 'declined', undefined)).toBeUndefined()
  expect(answeringSuggestion(waiting, 'taken-up', area('proposed'))).toBeUndefined()
  expect(answeringSuggestion(waiting, 'taken-up', area('decided'))).toBeUndefined()
  expect(answeringSuggestion(undefined, 'declined', undefined)).toEqual(refuse('suggestion-unknown', '7.2'))
  for (const state of ['taken-up', 'declined'] as const)
    expect(answeringSuggestion({ state }, 'declined', undefined)).toEqual(refuse('suggestion-answered', '7.2'))
  expect(answeringSuggestion({ state: 'taken-back' }, 'declined', undefined)).toEqual(
    refuse('suggestion-taken-back', '7.2'),
  )
  expect(answeringSuggestion(waiting, 'taken-up', undefined)).toEqual(refuse('key-area-unknown', '7.2'))
  expect(answeringSuggestion(waiting, 'taken-up', area('set-aside'))).toEqual(refuse('key-area-not-open', '7.2'))
})

everyCodeOccurs(import.meta.url)
