import { refuse } from '#domain/refusal.ts'

/** Whom a concern (反映) is about. `official`: somebody in a regulator or department. */
export const aboutWhom = ['assessor', 'scheme', 'expert', 'working-body', 'official', 'other'] as const
export type AboutWhom = (typeof aboutWhom)[number]

/** `passed-on`: to a body outside the platform, such as discipline inspection. */
export type ConcernState = 'lodged' | 'not-followed' | 'passed-on' | 'case-opened'
export type Office = 'working-body' | 'regulator'

/** Nobody deals with a concern about itself: one about the working body or its people goes to the provincial regulator. */
export const officeFor = ({ about, namesStaff }: { about: AboutWhom; namesStaff: boolean }): Office =>
  about === 'working-body' || about === 'official' || namesStaff ? 'regulator' : 'working-body'

/** Is somebody named in these words? Blanks, width and case make no difference; one letter is no name. */
export function namedIn(words: string, name: string | null): boolean {
  const sought = plain(name ?? '')
  return sought.length >= 2 && plain(words).includes(sought)
}

const plain = (words: string) => words.normalize('NFKC').toLowerCase().replace(/\s+/gu, '')

type Concern = {
  readonly about: AboutWhom
  readonly state: ConcernState
  readonly handler: string
  readonly handlerRole: Office
  readonly closedTo: readonly string[]
}
type Handler = { readonly organisation?: string | undefined; readonly person?: string | undefined }

/** For the office that deals with it, without those whom it names; to all others it is not there. */
export function handling(concern: Concern | undefined, { organisation, person }: Handler) {
  if (!concern || concern.handler !== organisation || !person || concern.closedTo.includes(person))
    return refuse('concern-unknown', '6.2')
  if (concern.state !== 'lodged') return refuse('concern-settled', '6.2')
}

/** Handed to the other office, but never to the one that it is about. */
export function referring(concern: Concern | undefined, by: Handler, { namesStaff }: { namesStaff: boolean }) {
  const no = handling(concern, by)
  if (no || !concern) return no
  if (concern.handlerRole === 'regulator' && officeFor({ about: concern.about, namesStaff }) === 'regulator')
    return refuse('concern-about-the-receiver', '6.2')
}

/** Whoever holds the receipt may add to it and answer until it is settled. */
export function replying(concern: Pick<Concern, 'state'> | undefined) {
  if (!concern) return refuse('receipt-unknown', '6.2')
  if (concern.state === 'not-followed' || concern.state === 'passed-on') return refuse('concern-closed', '6.2')
}
