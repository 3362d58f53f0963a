import type { Who } from '#domain/disclosure.ts'
import { correctable } from '#domain/correction.ts'
import { inRoom, type Looked } from './looked.ts'

export type Correctable = (typeof correctable)[number]

/** What corrections and erasures may speak of. */
export const records = (who: Who, _from: Looked) => inRoom(who, 'records', async () => ({ correctable }))

/** The record behind a public number, with its words as they stand. */
export const recordOf = async ({ reader }: Pick<Looked, 'reader'>, of: Correctable, number: string) => {
  if (of === 'declaration')
    return reader
      .selectFrom('declaration')
      .select(['id', 'standard_title as title'])
      .where('number', '=', number)
      .executeTakeFirst()
  return reader.selectFrom(of).select(['id', 'title']).where('number', '=', number).executeTakeFirst()
}

export const personByEmail = ({ reader }: Pick<Looked, 'reader'>, email: string) =>
  reader.selectFrom('person').select('id').where('email', '=', email.trim().toLowerCase()).executeTakeFirst()

/** A number or an address that leads nowhere is refused by the act, like any other thing that is not there. */
export const nowhere = '00000000-0000-4000-8000-000000000000'
