import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

type Wanted = { readonly email: string; readonly used: ReadonlySet<string> }

/** The link in the newest mail to somebody that leads here and was not used yet, once the queue has written it. */
export async function newestLink(
  { dataFolder, address }: { readonly dataFolder: string; readonly address: string },
  { email, used }: Wanted,
): Promise<string> {
  const folder = join(dataFolder, 'mail')
  for (let tries = 0; tries < 200; tries += 1) {
    const links = mailsIn(folder)
      .filter((mail) => mail.includes(`To: ${email}`))
      .map(linkIn)
    const fresh = links.find((link) => link.startsWith(address) && !used.has(link))
    if (fresh !== undefined) return fresh
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`No mail with a new link came for ${email}.`)
}

/** The code that was mailed to confirm what has this receipt, once the queue has written it. */
export async function mailedCode(dataFolder: string, receipt: string): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const [text] = mailsIn(join(dataFolder, 'mail'))
      .map(textOf)
      .filter((one) => one.includes(receipt))
    const [code] = /\b\d{8}\b/.exec(text ?? '') ?? []
    if (code) return code
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`No mail with a code came for ${receipt}.`)
}

function mailsIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.eml'))
      .map((name) => join(folder, name))
      .sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs)
      .map((path) => readFileSync(path, 'utf8'))
  } catch {
    return [] // nothing was mailed yet
  }
}

const linkIn = (mail: string) => /https?:\/\/\S+\/sign-in\/link\/\S+/.exec(textOf(mail))?.[0] ?? ''

/** The body as it reads: mails are written in base64 or quoted-printable. */
function textOf(mail: string): string {
  const [head = '', ...rest] = mail.split(/\r?\n\r?\n/)
  const body = rest.join('\n\n')
  return /base64/i.test(head) ? Buffer.from(body, 'base64').toString('utf8') : unquoted(body)
}

function unquoted(body: string): string {
  const bytes = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
