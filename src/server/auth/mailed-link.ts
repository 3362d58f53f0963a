import { say, type Lang } from '#ui/words/index.ts'
import { accountOf } from './account.ts'
import type { Auth } from './auth.ts'
import { cancelLinks, createLink } from './link.ts'
import { take } from './limit.ts'

export const invitationHours = 72
export const passwordLinkHours = 2

/** Lets a person in for the first time: a mail with a link by which the person sets the password. Returns the link's path. */
export async function createAccount(auth: Auth, account: { personId: string; lang?: Lang }): Promise<string> {
  const { personId, lang = 'zh' } = account
  const link = await createLink(auth, { personId, purpose: 'invitation', expiresInHours: invitationHours, lang })
  await mailLink(auth, personId, link, 'invitation', invitationHours)
  return link
}

/** Asked for by anybody who types an address. What comes back, and when, does not tell whether there is such an account. */
export async function requestLink(auth: Auth, asked: { email: string; address: string; lang: Lang }): Promise<boolean> {
  const email = asked.email.trim().toLowerCase()
  if (!(await take(auth, 'mail-address', asked.address)) || !(await take(auth, 'mail-person', email))) return false
  const floor = new Promise((done) => setTimeout(done, slowestAnswer))
  await Promise.all([mailIfKnown(auth, email, asked.lang), floor])
  return true
}

/** ms */
export const slowestAnswer = 300

async function mailIfKnown(auth: Auth, email: string, lang: Lang): Promise<void> {
  const person = await auth.db.selectFrom('auth.user').select('id').where('email', '=', email).executeTakeFirst()
  if (!person) return
  await cancelLinks(auth, person.id, ['password'])
  const link = await createLink(auth, {
    personId: person.id,
    purpose: 'password',
    expiresInHours: passwordLinkHours,
    lang,
  })
  await mailLink(auth, person.id, link, 'password', passwordLinkHours)
}

/** One-time links of every kind leave by this mail, in both languages. */
export async function mailLink(
  auth: Auth,
  personId: string,
  path: string,
  purpose: 'invitation' | 'password' | 'task',
  hours: number,
): Promise<void> {
  const { email } = await accountOf(auth, personId)
  const values = { link: auth.origin + path, hours }
  const [zh, en] = [say('zh'), say('en')]
  const text = `${zh(`account.mail.${purpose}`, values)}\n\n${en(`account.mail.${purpose}`, values)}\n`
  await auth.sendMail({ to: email, subject: zh(`account.mail.${purpose}-subject`), text })
}
