import { keyAreaDecided } from '#server/acts/edition.ts'
import { jointOpinionGiven, jointOpinionsAsked } from '#server/acts/joint-opinion.ts'
import { keyAreaJoined } from '#server/acts/key-area.ts'
import { app } from '#server/app.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { performing, preparing } from '#server/form-action.ts'
import { keyArea } from '#server/reads/work/key-areas.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, (who, from) => keyArea(who, from, event.params.id))

const here = async ({ locals, params }: { locals: { viewer: Viewer | null }; params: { id: string } }) =>
  opened(await keyArea(whoOf(locals), app(), params.id))

export const actions: Actions = {
  async ask(event) {
    const { id } = await here(event)
    return performing(event, {
      action: 'ask',
      act: jointOpinionsAsked,
      labels: { sectors: 'area-work.sectors' },
      lists: ['sectors'],
      input: ({ sectors }) => ({ keyArea: id, sectors }),
      to: () => `/work/key-areas/${id}`,
    })
  },
  async give(event) {
    const { id } = await here(event)
    return performing(event, {
      action: 'give',
      act: jointOpinionGiven,
      labels: { stance: 'area-work.stance', text: 'area-work.opinion-text' },
      input: ({ stance, text }) => ({ keyArea: id, stance, text }),
      to: () => `/work/key-areas/${id}`,
    })
  },
  async prepare(event) {
    const { id, title, edition } = await here(event)
    return preparing(event, {
      action: 'prepare',
      act: keyAreaDecided,
      labels: { document: 'area-work.document' },
      input: ({ document }) => ({ edition, document: document || undefined, areas: { [id]: { change: 'new' } } }),
      shown: () => ({ title, path: `/work/key-areas/${id}` }),
    })
  },
  async setAside(event) {
    const { id, title, edition } = await here(event)
    return preparing(event, {
      action: 'setAside',
      act: keyAreaDecided,
      labels: { reason: 'work.reason' },
      input: ({ reason }) => ({ edition, areas: { [id]: { change: 'set-aside', reason } } }),
      fieldAt: (path) => (path.endsWith('.reason') ? 'reason' : path),
      shown: () => ({ title, path: `/work/key-areas/${id}` }),
    })
  },
  async join(event) {
    const { id } = await here(event)
    return performing(event, {
      action: 'join',
      act: keyAreaJoined,
      labels: { into: 'area-work.into', reason: 'work.reason' },
      input: ({ into, reason }) => ({ keyArea: id, into, reason }),
      confirm: true,
      to: () => `/work/key-areas/${id}`,
    })
  },
}
