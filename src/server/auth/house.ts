import nodemailer from 'nodemailer'
import { app, type App } from '../app.ts'
import { createAuth, type Auth, type Mail } from './auth.ts'

type Send = (mail: Mail) => Promise<void>

const opened = new WeakMap<App, Auth>()
const place = Symbol.for('lingpao.mail')
const holder = globalThis as { [place]?: Send } // the built pages and the command that serves them are two module graphs

/** Mails leave through the outbox given here; before one is given, straight to the mail server that the settings name. */
export function provideMail(send: Send): void {
  holder[place] = send
}

/** What the pages sign people in with. */
export const auth = (): Auth => authOf(app())

/** The same for commands, jobs and seeds that hold the application in their hands. */
export function authOf(app: App): Auth {
  const known = opened.get(app) ?? authFor(app)
  opened.set(app, known)
  return known
}

function authFor({ db, clock, settings, secrets, demonstration }: App): Auth {
  const origin = settings.origin ?? `http://127.0.0.1:${settings.port}` // never from the request: a mail must not name a host that a caller chose
  const direct = straight(settings.smtpUrl, new URL(origin).hostname)
  return createAuth({
    db,
    origin,
    secret: secrets.authSecret,
    secure: origin.startsWith('https:'),
    demonstration,
    clock,
    sendMail: (mail) => (holder[place] ?? direct)(mail),
  })
}

/** Not awaited: how long a mail server takes would tell who has an account. */
function straight(smtpUrl: string | undefined, host: string): Send {
  const transport = smtpUrl ? nodemailer.createTransport(smtpUrl) : undefined
  const say = (why: string) => console.error(`A mail was not sent: ${why}`)
  return async (mail) => {
    if (!transport) return say('no mail server is set (SMTP_URL)')
    transport.sendMail({ from: `Lingpao <no-reply@${host}>`, ...mail }).catch((problem: unknown) => {
      say(problem instanceof Error && 'code' in problem ? String(problem.code) : 'the mail server refused it')
    })
  }
}
