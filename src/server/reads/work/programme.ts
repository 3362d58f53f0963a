import type { Who } from '#domain/disclosure.ts'
import { changing } from '#domain/programme.ts'
import { refuse } from '#domain/refusal.ts'
import { firstNo, inRoom, notYours, type Looked } from './looked.ts'
import { waitingFor } from './preparations.ts'

/** The programme's state, what each state means, and which may follow. */
export const programme = (who: Who, from: Looked) =>
  inRoom(who, 'programme', async () => {
    const { state, reason, since } = await from.reader.selectFrom('programme').selectAll().executeTakeFirstOrThrow()
    const waiting = await waitingFor(who, from, 'programme.state-set@1', {})
    const named = from.policy.programmeStates.map(({ id, name, says }) => ({ id, name, says }))
    const following = named.filter(({ id }) => changing(state, id) === undefined)
    return {
      state,
      reason,
      since,
      states: named,
      following,
      waiting,
      impossible: firstNo(
        notYours(who, ['regulator'], '1'),
        following.length === 0 && refuse('programme-ended-for-good', '1'),
        waiting && refuse('already-prepared', '6.1'),
      ),
    }
  })
