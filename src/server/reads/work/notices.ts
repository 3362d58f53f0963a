import { seeingNotice, type Who } from '#domain/disclosure.ts'
import { refuse } from '#domain/refusal.ts'
import { disclosed, idIn, type Looked } from './looked.ts'

/** What an organisation was told: the round that its standard was in, and why it stopped. */
export async function notice(who: Who, from: Looked, id: string) {
  const row = await from.reader
    .selectFrom('notice')
    .leftJoin('evaluation', 'evaluation.id', 'notice.subject')
    .leftJoin('scheme', 'scheme.id', 'evaluation.scheme')
    .select([
      'notice.id',
      'notice.role',
      'notice.organisation',
      'notice.kind',
      'notice.title',
      'notice.served_on as on',
    ])
    .select(['notice.read_on as readOn', 'evaluation.number as round', 'scheme.number as scheme'])
    .where('notice.id', '=', idIn(id))
    .executeTakeFirst()
  return disclosed(seeingNotice(who, row), async () => {
    if (!row) throw new Error('a notice was disclosed that is not there')
    const { role: _, organisation: __, ...shown } = row
    return { ...shown, impossible: row.readOn ? refuse('notice-read', '6.2') : undefined }
  })
}
