import { parseArgs } from 'node:util'
import { authOf } from '#server/auth/house.ts'
import { createLink } from '#server/auth/link.ts'
import { grantFirst } from '#server/bodies.ts'
import { withApp } from '#server/open-app.ts'
import { readSettings } from '#server/settings.ts'
import { StartError } from '#server/start-error.ts'
import { email as emailShape } from './acts/shapes.ts'

const usage = 'lingpao invite working-body|regulator|administrator --name 张三 --email someone@example.org'
const invited = ['working-body', 'regulator', 'administrator'] as const
const hours = 72

/** The first people of a new platform, by whoever runs the machine; they invite the others. An act, like any other. */
export async function inviteCommand(words: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { name: { type: 'string' }, email: { type: 'string' } },
  })
  const role = invited.find((one) => one === positionals[0])
  const email = emailShape.safeParse(values.email)
  if (!role || !values.name || !email.success) throw new StartError(`Say who is invited as what: ${usage}`)
  const person = { name: values.name, email: email.data }
  const settings = readSettings(process.env)
  const path = await withApp(settings, async (app) => {
    const kind = role === 'regulator' ? 'regulator' : 'working-body'
    const body = await app.reader
      .selectFrom('organisation')
      .select('id')
      .where('kind', '=', kind)
      .where('place', '=', app.policy.province.code)
      .executeTakeFirst()
    if (!body) throw new StartError('Start the platform once before you invite anybody: npm start')
    const granted = await grantFirst(app, body.id, role, person)
    const link = { personId: granted.person, purpose: 'invitation', expiresInHours: hours } as const
    return createLink(authOf(app), link)
  })
  console.log(`${settings.origin ?? `http://${settings.host}:${settings.port}`}${path}`)
  console.error(`${person.name} sets a password there. It works once, within ${hours} hours.`)
  return 0
}
