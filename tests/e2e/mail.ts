import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

type Wanted = { readonly email: string; readonly used: ReadonlySet<string> }

/** The link in the newest mail to somebody that leads here and was not used yet, once the queue has written it. */
export async function newestLink(
  { dataFolder, address }: { readonly dataFolder: string; readonly address: string },
  { email, used }: Wanted,
): Promise<string> {
  const folder = join(dataFolder, 'mail')
  return written(`mail with a new link for ${email}`, () => {
    const links = mailsIn(folder)
      .filter((mail) => mail.includes(`To: ${email}`))
      .map(linkIn)
    return links.find((link) => link.startsWith(address) && !used.has(link))
  })
}

/** The code that was mailed to confirm what has this receipt, once the queue has written it. */
export async function mailedCode(dataFolder: string, receipt: string): Promise<string> {
  return written(`mail with a code for ${receipt}`, () => {
    const [text] = mailsIn(join(dataFolder, 'mail'))
      .map(textOf)
      .filter((one) => one.includes(receipt))
    return /\b\d{8}\b/.exec(text ?? '')?.[0]
  })
}

const patienceMs = 120_000

/** The queue sends one mail a second, and whoever owes something at a start is told first. */
async function written(what: string, look: () => string | undefined): Promise<string> {
  const until = Date.now() + patienceMs
  while (Date.now() < until) {
    const found = look()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`No ${what} came.`)
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
