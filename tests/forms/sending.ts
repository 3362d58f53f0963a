import { randomUUID } from 'node:crypto'
import type { ClauseId } from '#policy/clauses.ts'
import type { By } from '#server/acts/act.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import type { EnteredFor } from '#server/reads/work/entered-for.ts'
import type { Answered } from '#ui/form.ts'

export type Typed = Readonly<Record<string, string | readonly string[]>>
export type Action = (event: never) => unknown
export type Sent = {
  readonly name: string
  readonly action: Action | undefined
  readonly by?: By | undefined
  readonly params?: Readonly<Record<string, string>>
  /** What the page's address asks for. */
  readonly query?: string
  readonly typed: Typed
  readonly files?: Readonly<Record<string, File>>
  /** Filled in by staff for whoever sent a paper. */
  readonly paper?: EnteredFor | undefined
}
/** What must be said: the field (or the refusal), words of the sentence in both languages, the clause. */
export type Wrong = { field?: string; refused?: string; zh: string; en: string; clause: ClauseId; status?: number }

export function viewerOf({ person = '', capacity = '', organisation = '', actor }: By): Viewer {
  if (actor === 'system' || actor === 'public') throw new Error('nobody looks')
  const active = {
    id: capacity,
    role: actor,
    organisationId: organisation,
    organisationName: { zh: '单位' },
    place: '530000',
    untilDay: null,
    deputyOf: null,
  }
  return {
    personId: person,
    personName: '某人',
    email: 'someone@test.invalid',
    sessionId: 's',
    capacity: active,
    capacities: [active],
    chosenId: capacity,
    secondFactor: 'done',
    hasSecondFactor: true,
  }
}

export async function call(
  { action, by, params, typed, query = '', files = {}, paper }: Omit<Sent, 'name'>,
  lang: 'zh' | 'en',
): Promise<unknown> {
  const body = new FormData()
  for (const [name, value] of Object.entries({ key: randomUUID(), ...typed }))
    for (const one of typeof value === 'string' ? [value] : value) body.append(name, one)
  for (const [name, file] of Object.entries(files)) body.append(name, file)
  const event = {
    request: new Request('http://127.0.0.1/', { method: 'POST', body }),
    locals: { viewer: by ? viewerOf(by) : null, paper },
    params: { lang, ...params },
    url: new URL(`http://127.0.0.1/?${query}`),
    getClientAddress: () => randomUUID(),
  }
  return action?.(event as never) // as much of SvelteKit's event as a form action takes
}

export const send = async (one: Sent, lang: 'zh' | 'en') =>
  (await call(one, lang)) as { status: number; data: Answered } // what `fail` makes

export const leads = (action: Action | undefined, by: By | undefined, typed: Typed, rest: Partial<Sent> = {}) =>
  landing({ ...rest, action, by, typed })

/** Where a form leads that is done. */
async function landing(sent: Omit<Sent, 'name'>): Promise<string> {
  try {
    await call(sent, 'zh')
  } catch (thrown) {
    if (typeof thrown === 'object' && thrown !== null && 'location' in thrown) return String(thrown.location)
    throw thrown
  }
  throw new Error('the form led nowhere')
}
