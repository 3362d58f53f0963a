import type { Who } from '#domain/disclosure.ts'
import { proceeding } from '#domain/participation.ts'
import { publishing } from '#domain/publicity.ts'
import { schemeOf } from '#server/facts/application.ts'
import { organisationFacts } from '#server/facts/organisation.ts'
import { publicityOf, submissionsOn, upheldAgain } from '#server/facts/publicity.ts'
import { firstNo, inRoom, type Looked } from './looked.ts'
import { waitingFor } from './preparations.ts'

/** What could be published together today, and what holds the others up; the lists so far. */
export const publications = (who: Who, from: Looked) =>
  inRoom(who, 'publications', async () => {
    const { reader } = from
    const rows = await reader
      .selectFrom('application')
      .innerJoin('organisation', 'organisation.id', 'application.assessor')
      .select([
        'application.id',
        'application.receipt',
        'organisation.name as assessorName',
        'organisation.id as assessor',
      ])
      .where('application.state', 'in', ['in-publicity', 'held'])
      .orderBy('application.lodged_at')
      .execute()
    const waiting = []
    for (const { assessor, ...row } of rows) {
      const publicity = await publicityOf(reader, row.id)
      const submissions = await submissionsOn(reader, row.id)
      waiting.push({
        ...row,
        title: (await schemeOf(reader, row.id))?.title ?? { zh: '' },
        prepared: await waitingFor(who, from, 'scheme.published@2', { applications: [row.id] }),
        impossible: firstNo(
          proceeding(await organisationFacts(reader, assessor)),
          publishing('scheme', publicity, submissions, await upheldAgain(reader, row.id)),
        ),
      })
    }
    const past = await reader
      .selectFrom('publication')
      .select(['number', 'published_on as publishedOn'])
      .orderBy('act', 'desc')
      .execute()
    return { waiting, past }
  })
