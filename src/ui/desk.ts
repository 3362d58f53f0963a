import type { Role } from '#domain/standing.ts'
import { words, type WordId } from '#ui/words/index.ts'

type Room = { readonly path: string; readonly word: WordId }

const room = (name: string, word: WordId): Room => ({ path: `/work/${name}`, word })

const keyAreas = room('key-areas', 'room.key-areas')
const calls = room('calls', 'room.calls')
const applications = room('applications', 'room.applications')
const preparations = room('preparations', 'room.preparations')
const organisations = room('organisations', 'room.organisations')
const own = room('organisations/own', 'room.own')
const rankings = room('rankings', 'room.rankings')
const concerns = room('concerns', 'room.concerns')
const exitCases = room('exit-cases', 'room.exit-cases')
const hearings = room('hearings', 'room.hearings')
const programme = room('programme', 'room.programme')
const interests = room('interests', 'room.interests')
const paper = room('paper', 'room.paper')

/** The working pages of each role, in the order of the round. */
export const roomsOf: Readonly<Record<Role, readonly Room[]>> = {
  'working-body': [
    keyAreas,
    calls,
    applications,
    room('panels', 'room.panels'),
    room('publicity', 'room.periods'),
    room('submissions', 'room.submissions'),
    paper,
    room('declarations', 'room.declarations'),
    rankings,
    preparations,
    room('publications', 'room.publications'),
    organisations,
    room('experts', 'room.experts'),
    room('participation', 'room.participation'),
    concerns,
    exitCases,
    room('records', 'room.records'),
    own,
  ],
  regulator: [keyAreas, calls, preparations, organisations, concerns, exitCases, paper, programme, own],
  department: [keyAreas, calls, paper, programme, own],
  assessor: [
    calls,
    applications,
    room('schemes', 'room.schemes'),
    room('evaluations', 'room.evaluations'),
    rankings,
    interests,
    hearings,
    paper,
    own,
  ],
  expert: [room('seats', 'room.seats'), room('experts/own', 'room.own-record'), interests, hearings, paper],
  enterprise: [
    room('declarations', 'room.declarations'),
    room('consents', 'room.consents'),
    room('compliance-reports', 'room.compliance-reports'),
    interests,
    paper,
    own,
  ],
  administrator: [],
}

const isWord = (id: string): id is WordId => id in words

/** What is owed, in words. */
export function wordOfWhat(what: string): WordId {
  const id = `desk.what.${what}`
  if (!isWord(id)) throw new Error(`no words for what is owed: ${what}`)
  return id
}
