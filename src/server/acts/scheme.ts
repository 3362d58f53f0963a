import { z } from 'zod'
import { publishing } from '#domain/publicity.ts'
import { refuse } from '#domain/refusal.ts'
import { applicationFacts, schemeOf } from '../facts/application.ts'
import { publicityOf, submissionsOf, upheldAgain } from '../facts/publicity.ts'
import { act, settle } from './act.ts'
import { id } from './shapes.ts'

/** Scheme and assessor are published together. */
export const schemePublished = act('scheme.published@1', {
  clauses: ['3.4.3'],
  by: ['working-body'],
  issued: true,
  begins: true,
  input: z.object({ application: id }),
  async perform(context, { application }) {
    const { tx, seq, today } = context
    const facts = await applicationFacts(tx, application)
    const scheme = await schemeOf(tx, application)
    if (!facts || !scheme) return settle(refuse('application-unknown', '3.4.3'))
    if (facts.state === 'published') settle(refuse('scheme-already-published', '3.4.3'))
    const publicity = await publicityOf(tx, application)
    const submissions = publicity ? await submissionsOf(tx, publicity.id) : []
    settle(publishing('scheme', publicity, submissions, await upheldAgain(tx, application)))
    const year = today.slice(0, 4)
    const number = `${year}-${String(await context.next(`scheme ${year}`)).padStart(2, '0')}`
    await tx
      .updateTable('scheme')
      .set({ number, standing: 'in-force', published_on: today, act: seq })
      .where('id', '=', scheme.id)
      .execute()
    await tx.updateTable('application').set({ state: 'published', act: seq }).where('id', '=', application).execute()
    await context.discharge('publish-scheme', application)
    await context.oblige({
      what: 'freeze-data',
      subject: scheme.id,
      role: 'assessor',
      organisation: facts.assessor,
      title: scheme.title,
      path: `/work/schemes/${scheme.id}`,
      clause: '3.4.4',
    })
    return { scheme: scheme.id, number, digest: scheme.digest }
  },
  shows: (_, { number, digest }) => ({ number, digest }),
})
