import { ended, type ApplicationState } from '#domain/application.ts'
import type { Scheme } from '#domain/scheme.ts'
import type { SupportState } from '#domain/support.ts'
import type { ClauseId } from '#policy/clauses.ts'
import type { Tone } from '#ui/status.ts'
import { textIn } from '#ui/text.ts'
import type { Voice } from '#ui/voice.ts'
import { words, type WordId } from '#ui/words/index.ts'

export const applicationStatus: Readonly<Record<ApplicationState, Tone>> = {
  lodged: 'running',
  returned: 'soon',
  'in-review': 'running',
  passed: 'in-force',
  failed: 'ended',
  'in-publicity': 'running',
  held: 'soon',
  amending: 'soon',
  published: 'official',
  withdrawn: 'ended',
  lapsed: 'ended',
  ended: 'ended',
}

export const supportStatus: Readonly<Record<SupportState, Tone>> = {
  asked: 'soon',
  agreed: 'in-force',
  declined: 'ended',
  cancelled: 'ended',
}

/** A draft as its editor shows it. */
export type DraftFields = {
  readonly call: string
  readonly keyArea: string
  readonly statement: string
  readonly noFee: boolean
  readonly interests: string
  readonly enterprises: string
  readonly attachments: readonly { sha256: string; name: string; size: number }[]
  readonly scheme: unknown
}

/** Where a remark is, in words: a part of the application, a section of the scheme, an indicator or variety by its name. */
export function placeName({ lang, say }: Pick<Voice, 'lang' | 'say'>, place: string, scheme: Named | null): string {
  const [section = '', id] = place.split('.')
  const word = [`place.${section}`, `scheme-section.${section}`].find(isWord)
  const said = word ? say(word) : section
  if (!id) return said
  const named = [...(scheme?.indicators ?? []), ...(scheme?.varieties ?? [])].find((one) => one.id === id)
  return say('place.of', { section: said, name: named ? textIn(lang, named.name) : id })
}
type Named = Pick<Scheme, 'indicators' | 'varieties'>

const isWord = (id: string): id is WordId => id in words

type Step = {
  readonly word: WordId
  readonly clause: ClauseId
  readonly state: 'done' | 'current' | 'next' | 'stopped'
  readonly who?: WordId | undefined
}
type Where = {
  readonly state: ApplicationState
  readonly publicity?: { readonly outcome: string | null } | undefined
  readonly sitting: boolean
  /** Whether its form was found in order before: where an application that ended had come to. */
  readonly formPassed: boolean
}

const stages = ['lodged', 'form', 'review', 'publicity', 'publication'] as const
const clauses: readonly ClauseId[] = ['3.4.1', '3.4.2', '3.4.2', '3.4.3', '3.4.3']

/** Where an application stands on its way to publication, and who acts now. */
export function applicationSteps({ state, publicity, sitting, formPassed }: Where): readonly Step[] {
  const closed = state === 'in-publicity' && publicity?.outcome === 'uncontested'
  const current = closed ? 4 : reached({ state, publicity, formPassed })
  const over = ended.includes(state)
  return stages.map((stage, index) => ({
    word:
      (state === 'held' || state === 'amending') && stage === 'publicity'
        ? 'application.step-again'
        : `application.step-${stage}`,
    clause: clauses[index] ?? '3.4.2',
    state: index < current ? 'done' : index > current ? 'next' : over ? 'stopped' : 'current',
    who: index === current && !over ? actor({ state, sitting, closed }) : undefined,
  }))
}

function reached({ state, publicity, formPassed }: Omit<Where, 'sitting'>): number {
  if (state === 'withdrawn' || state === 'lapsed' || state === 'ended') return publicity ? 3 : formPassed ? 2 : 1
  const at = { lodged: 1, returned: 1, 'in-review': 2, passed: 3, failed: 2, 'in-publicity': 3, held: 3, amending: 3 }
  return state === 'published' ? 5 : at[state]
}

type Acting = { readonly state: ApplicationState; readonly sitting: boolean; readonly closed: boolean }

function actor({ state, sitting, closed }: Acting): WordId | undefined {
  if (state === 'returned' || state === 'amending') return 'role.assessor'
  if (sitting) return 'role.expert'
  if (state === 'in-publicity' && !closed) return 'application.anybody'
  return 'role.working-body'
}
