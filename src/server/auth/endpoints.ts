import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { symmetricDecrypt } from 'better-auth/crypto'
import type { BetterAuthPlugin } from 'better-auth'
import { z } from 'zod'

const open = z.object({ personId: z.string() })

/** What the house needs from the library and the library offers nobody over the network. */
export const houseEndpoints = {
  id: 'lingpao',
  endpoints: {
    /** A session for a person who has proved, by a one-time link, to be reached at the known address. */
    openSession: createAuthEndpoint.serverOnly({ method: 'POST', body: open, requireHeaders: true }, async (ctx) => {
      const { internalAdapter } = ctx.context
      const user = await internalAdapter.findUserById(ctx.body.personId)
      if (!user) throw new Error('a session was asked for a person without an account')
      const session = await internalAdapter.createSession(user.id, false)
      await setSessionCookie(ctx, { session, user })
      return { token: session.token }
    }),
    /** The secret of a second factor that is being set up and was not confirmed yet. */
    pendingSecret: createAuthEndpoint.serverOnly({ method: 'POST', body: open }, async (ctx) => {
      const { adapter, secretConfig } = ctx.context
      const found = await adapter.findOne<{ secret: string; verified: boolean }>({
        model: 'twoFactor',
        where: [{ field: 'userId', value: ctx.body.personId }],
      })
      if (!found || found.verified) return { secret: undefined }
      return { secret: await symmetricDecrypt({ key: secretConfig, data: found.secret }) }
    }),
  },
} satisfies BetterAuthPlugin
