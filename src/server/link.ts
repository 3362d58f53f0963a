import { authOf } from '#server/auth/house.ts'
import { createLink } from '#server/auth/link.ts'
import { withApp } from '#server/open-app.ts'
import { readSettings } from '#server/settings.ts'
import { StartError } from '#server/start-error.ts'

const hours = 2

/** `lingpao link someone@example.org`: for a person who cannot get mail, by whoever runs the machine. */
export async function linkCommand([email]: readonly string[]): Promise<number> {
  if (email === undefined) throw new StartError('Say whose link it is: lingpao link someone@example.org')
  const settings = readSettings(process.env)
  const origin = settings.origin ?? `http://${settings.host}:${settings.port}`
  const path = await withApp(settings, async (app) => {
    const person = await app.reader.selectFrom('person').select('id').where('email', '=', email).executeTakeFirst()
    return person && createLink(authOf(app), { personId: person.id, purpose: 'sign-in', expiresInHours: hours })
  })
  if (path === undefined) throw new StartError(`Nobody here has the address ${email}.`)
  console.log(`${origin}${path}`)
  console.error(`It works once, within ${hours} hours.`)
  return 0
}
