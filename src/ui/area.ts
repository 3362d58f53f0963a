import type { AreaChange } from '#domain/edition.ts'
import type { JointOpinionState } from '#domain/joint-opinion.ts'
import type { KeyAreaState } from '#domain/key-area.ts'
import type { SuggestionState } from '#domain/area-suggestion.ts'
import type { Tone } from '#ui/status.ts'

export const areaTone: Readonly<Record<KeyAreaState, Tone>> = {
  proposed: 'running',
  decided: 'official',
  retired: 'ended',
  'set-aside': 'ended',
  joined: 'ended',
}

export const opinionTone: Readonly<Record<JointOpinionState, Tone>> = {
  asked: 'running',
  agree: 'in-force',
  changes: 'soon',
  disagree: 'official',
  silent: 'ended',
}

export const suggestionTone: Readonly<Record<SuggestionState, Tone>> = {
  lodged: 'soon',
  'taken-up': 'in-force',
  declined: 'ended',
  'taken-back': 'ended',
}

export const changeTone: Readonly<Record<AreaChange | 'open', Tone>> = {
  new: 'official',
  kept: 'in-force',
  changed: 'soon',
  dropped: 'ended',
  'set-aside': 'ended',
  open: 'draft',
}
