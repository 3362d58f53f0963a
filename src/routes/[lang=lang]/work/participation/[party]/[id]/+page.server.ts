import { standingRestored, standingSuspended } from '#server/acts/standing.ts'
import { app } from '#server/app.ts'
import { preparing, type FormEvent } from '#server/form-action.ts'
import { participant } from '#server/reads/work/participation.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

type Params = { readonly party: string; readonly id: string }

export const load: PageServerLoad = (event) => drawn(event, (who, from) => participant(who, from, event.params))

async function change(event: FormEvent & { params: Params }, action: 'suspend' | 'restore') {
  const { party, id, name } = opened(await participant(whoOf(event.locals), app(), event.params))
  return preparing(event, {
    action,
    act: action === 'suspend' ? standingSuspended : standingRestored,
    labels: { reason: 'participation.reason' },
    input: ({ reason }) => ({ party, subject: id, reason: reason || undefined }),
    shown: () => ({ title: name, path: `/work/participation/${party}/${id}` }),
  })
}

export const actions: Actions = {
  suspend: (event) => change(event, 'suspend'),
  restore: (event) => change(event, 'restore'),
}
