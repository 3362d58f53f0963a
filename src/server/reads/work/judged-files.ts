import { seeingRanking, seeingSeat, type Who } from '#domain/disclosure.ts'
import { roundFacts } from '#server/facts/judgement.ts'
import { referralFacts } from '#server/facts/referral.ts'
import type { Looked } from './looked.ts'

type Reader = Looked['reader']

/** What a judgement rests on: the assessor that recorded it, and the working body. */
export async function judgementOpen(who: Who, reader: Reader, file: string): Promise<boolean> {
  const found = await reader
    .selectFrom('attachment')
    .innerJoin('judgement', 'judgement.id', 'attachment.subject')
    .select('judgement.evaluation')
    .where('attachment.file', '=', file)
    .execute()
  for (const { evaluation } of found)
    if (seeingRanking(who, await roundFacts(reader, evaluation)) === 'open') return true
  return false
}

/** What questions to experts rest on: the assessor that put them, the working body, and whoever holds a seat on them. */
export async function referralOpen(who: Who, reader: Reader, file: string): Promise<boolean> {
  const attached = await reader.selectFrom('attachment').select('subject').where('file', '=', file).execute()
  for (const { subject } of attached) {
    const referral = await referralFacts(reader, subject)
    if (!referral) continue
    if (seeingRanking(who, referral) === 'open') return true
    const seats = await seatsHeldOn(reader, subject)
    if (seats.some((seat) => seeingSeat(who, seat) === 'open')) return true
  }
  return false
}

const seatsHeldOn = (reader: Reader, subject: string) =>
  reader
    .selectFrom('seat')
    .innerJoin('panel', 'panel.id', 'seat.panel')
    .innerJoin('expert', 'expert.id', 'seat.expert')
    .select(['expert.person', 'seat.state'])
    .where('panel.subject', '=', subject)
    .execute()
