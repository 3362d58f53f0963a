import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { writeDurably } from '../durable.ts'
import type { Settings } from '../settings.ts'
import type { Mail } from './enqueue.ts'

export type Transport = {
  /** Where messages go, for the line at the start. Names no user and no password. */
  readonly says: string
  /** `id` names the message: a second attempt is the same one to those who receive it. */
  send(mail: Mail, id: string): Promise<void>
}

/** A mail server where one is set; else files that any mail program opens. */
export function openTransport(settings: Settings): Transport {
  const from = `Lingpao <no-reply@${settings.origin ? new URL(settings.origin).hostname : 'localhost'}>`
  const headers = (id: string) => ({ from, messageId: `<${id}@${from.split('@')[1]}` })
  return settings.smtpUrl ? overSmtp(settings.smtpUrl, headers) : intoFolder(join(settings.dataFolder, 'mail'), headers)
}

type Headers = (id: string) => { readonly from: string; readonly messageId: string }

function overSmtp(url: string, headers: Headers): Transport {
  const smtp = createTransport(url)
  return {
    says: `Mail goes out by ${new URL(url).host}.`,
    send: async (mail, id) => {
      // What a mail server says may repeat addresses and credentials: only its code is passed on.
      await smtp.sendMail({ ...mail, ...headers(id) }).catch((problem: unknown) => {
        throw new Error(`mail not sent: ${codeOf(problem)}`)
      })
    },
  }
}

function intoFolder(folder: string, headers: Headers): Transport {
  const written = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return {
    says: `No SMTP_URL is set: mail is written to ${folder}.`,
    send: async (mail, id) => {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      const { message } = await written.sendMail({ ...mail, ...headers(id) })
      if (!Buffer.isBuffer(message)) throw new Error('mail not written')
      writeDurably(folder, `${id}.eml`, message)
    },
  }
}

function codeOf(problem: unknown): string {
  const { code, responseCode } = { ...(problem as { code?: unknown; responseCode?: unknown }) } // each is looked at below
  return (
    [code, responseCode].filter((part) => typeof part === 'string' || typeof part === 'number').join(' ') || 'unknown'
  )
}
