import { roles } from '#domain/standing.ts'
import { signInLinks } from '#server/sign-in-links.ts'
import { authOf } from '#server/auth/house.ts'
import { createLink } from '#server/auth/link.ts'
import { withApp } from '#server/open-app.ts'
import { readSettings } from '#server/settings.ts'
import { StartError } from '#server/start-error.ts'

const hours = 2

/**
 * `lingpao link working-body`: another link for a role of the demonstration. `lingpao link someone@example.org`: for a
 * person who cannot get mail, by whoever runs the machine.
 */
export async function linkCommand([whose]: readonly string[]): Promise<number> {
  if (whose === undefined)
    throw new StartError(
      `Say whose link it is: lingpao link someone@example.org, or in a demonstration one of ${roles.join(', ')}.`,
    )
  const settings = readSettings(process.env)
  const origin = settings.origin ?? `http://${settings.host}:${settings.port}`
  const paths = await withApp(settings, async (app) => {
    if (app.demonstration && roles.some((role) => role === whose))
      return (await signInLinks(app, whose)).map(({ path: to }) => to)
    const person = await app.reader.selectFrom('person').select('id').where('email', '=', whose).executeTakeFirst()
    return person
      ? [await createLink(authOf(app), { personId: person.id, purpose: 'sign-in', expiresInHours: hours })]
      : []
  })
  if (paths.length === 0) throw new StartError(`Nobody here is known as ${whose}.`)
  for (const path of paths) console.log(`${origin}${path}`)
  console.error(`It works once, within ${hours} hours.`)
  return 0
}
