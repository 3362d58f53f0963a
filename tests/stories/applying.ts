import type { Who } from '#domain/disclosure.ts'
import type { By } from '#server/acts/act.ts'
import { application as readApplication } from '#server/reads/work/application.ts'
import { notice as readNotice } from '#server/reads/work/notices.ts'
import type { World } from '../world.ts'
import { kites } from './kites-scheme.ts'

const whoIs = ({ person = '', capacity = '', organisation = '', actor }: By): Who => ({
  person,
  capacity,
  organisation,
  role: actor as Who['role'], // nobody here is the system or the public
  place: '530000',
})

/** What an assessor hands in, as a form would send it. */
export const lodged = (of: { call: string; keyArea: string }, rest: object = {}) => ({
  ...of,
  statement: '独立。',
  noFee: true as const,
  interests: 'none' as const,
  scheme: kites,
  ...rest,
})

/** The application's page as somebody sees it; throws where it is not there for them. */
export async function seenBy(w: World, by: By, id: string) {
  const answer = await readApplication(whoIs(by), w.app, id)
  if (answer.seen !== 'open') throw new Error(`the application is ${answer.seen}`)
  return answer.data
}

/** The notices of somebody's organisation as they read them, oldest first. */
export async function toldOf(w: World, by: By) {
  const rows = await w.app.reader
    .selectFrom('notice')
    .select('id')
    .where('organisation', '=', by.organisation ?? '')
    .orderBy('act')
    .execute()
  const answers = await Promise.all(rows.map(({ id }) => readNotice(whoIs(by), w.app, id)))
  return answers.map((answer) => {
    if (answer.seen !== 'open') throw new Error(`the notice is ${answer.seen}`)
    const { kind, path, clause } = answer.data
    return { kind, path, clause }
  })
}

export const stateOf = async (w: World, id: string) =>
  (await w.app.reader.selectFrom('application').select('state').where('id', '=', id).executeTakeFirst())?.state

/** What anybody still owes for it. */
export async function owedFor(w: World, subject: string) {
  const rows = await w.app.reader
    .selectFrom('obligation')
    .select('what')
    .where('subject', '=', subject)
    .where('closed_act', 'is', null)
    .execute()
  return rows.map(({ what }) => what)
}
