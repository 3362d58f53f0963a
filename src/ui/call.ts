import type { QuestionState } from '#domain/call.ts'
import type { Tone } from '#ui/status.ts'

/** How a call stands today. */
export const callStatus = { ahead: 'soon', open: 'running', over: 'ended' } as const satisfies Record<string, Tone>

export const questionStatus: Readonly<Record<QuestionState, Tone>> = {
  asked: 'soon',
  answered: 'in-force',
  'set-aside': 'ended',
  'taken-back': 'ended',
}
