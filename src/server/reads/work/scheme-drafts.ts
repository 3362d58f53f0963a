import type { Who } from '#domain/disclosure.ts'
import { templates } from '#server/templates.ts'
import { idIn, inRoom, type Looked } from './looked.ts'

/** The newest version of each scheme that the assessor has handed in. */
const ownSchemes = (who: Who, { reader }: Looked) =>
  reader
    .selectFrom('scheme')
    .innerJoin('application', 'application.id', 'scheme.application')
    .distinctOn('scheme.application')
    .where('application.assessor', '=', who.organisation)
    .orderBy('scheme.application')
    .orderBy('scheme.version', 'desc')

/** What a scheme may begin from: the assessor's own earlier ones, the latest first, and those that come with the platform. */
export const schemesToStartFrom = (who: Who, from: Looked) =>
  inRoom(who, 'drafts', async () => {
    const own = await ownSchemes(who, from)
      .select(['scheme.id', 'scheme.title', 'scheme.version', 'application.receipt'])
      .limit(200)
      .execute()
    return {
      own: own.toSorted((a, b) => (a.receipt < b.receipt ? 1 : -1)),
      templates: templates.map(({ id, title }) => ({ id, title })),
    }
  })

/** One of them; undefined where it is none. */
export const schemeToStartFrom = (who: Who, from: Looked, chosen: string) =>
  inRoom(who, 'drafts', async () => {
    const template = templates.find(({ id }) => id === chosen)
    if (template) return { scheme: template.scheme }
    const own = await ownSchemes(who, from).select(['scheme.id', 'scheme.content']).execute()
    return { scheme: own.find(({ id }) => id === idIn(chosen))?.content }
  })
