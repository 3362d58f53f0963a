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
const whatIf = room('what-if', 'what-if.title')
const summaries = room('summaries', 'room.summaries')
const concerns = room('concerns', 'room.concerns')
const exitCases = room('exit-cases', 'room.exit-cases')
const hearings = room('hearings', 'room.hearings')
const programme = room('programme', 'room.programme')
const interests = room('interests', 'room.interests')
const paper = room('paper', 'room.paper')

/** Pages that belong together; the name is said where a role has several groups. */
type Group = { readonly name: WordId; readonly rooms: readonly Room[] }

const round = (...rooms: readonly Room[]): Group => ({ name: 'rooms.round', rooms })
const papers = (...rooms: readonly Room[]): Group => ({ name: 'rooms.papers', rooms })
const parties = (...rooms: readonly Room[]): Group => ({ name: 'rooms.parties', rooms })

/** The working pages of each role, in the order of the round. */
export const roomsOf: Readonly<Record<Role, readonly Group[]>> = {
  'working-body': [
    round(
      keyAreas,
      calls,
      applications,
      room('panels', 'room.panels'),
      room('publicity', 'room.periods'),
      room('submissions', 'room.submissions'),
      rankings,
      summaries,
      room('publications', 'room.publications'),
    ),
    papers(preparations, paper, room('declarations', 'room.declarations'), room('records', 'room.records')),
    parties(
      organisations,
      room('experts', 'room.experts'),
      room('participation', 'room.participation'),
      concerns,
      exitCases,
      own,
    ),
  ],
  regulator: [
    round(keyAreas, calls, summaries, preparations, organisations, concerns, exitCases, paper, programme, own),
  ],
  department: [round(keyAreas, calls, paper, programme, own)],
  assessor: [
    round(
      calls,
      applications,
      room('schemes', 'room.schemes'),
      room('evaluations', 'room.evaluations'),
      rankings,
      whatIf,
      summaries,
      interests,
      hearings,
      paper,
      own,
    ),
  ],
  expert: [
    round(room('seats', 'room.seats'), room('experts/own', 'room.own-record'), whatIf, interests, hearings, paper),
  ],
  enterprise: [
    round(
      room('declarations', 'room.declarations'),
      room('consents', 'room.consents'),
      room('compliance-reports', 'room.compliance-reports'),
      whatIf,
      interests,
      paper,
      own,
    ),
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
