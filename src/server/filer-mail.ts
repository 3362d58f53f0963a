import type { Text } from '#policy/policy.ts'
import { textIn } from '#ui/text.ts'
import { say, type Lang } from '#ui/words/index.ts'
import type { App } from './app.ts'
import { confirmationCode, receiptKey } from './receipt.ts'

/** What somebody who lodged something is told. */
export type News =
  | { readonly kind: 'confirm'; readonly day: string }
  | { readonly kind: 'entered' | 'confirmed' | 'admitted' | 'carried' | 'ended' }
  | { readonly kind: 'inadmissible' | 'answered'; readonly answer: string }
  | { readonly kind: 'withdrawn'; readonly reason: string }

export type Filed = {
  readonly contact: string
  readonly receipt: string
  readonly publicity: string
  readonly title: Text
}

/** One mail in both languages, with the address of the receipt. Never what was written. */
export function filerMail(app: Pick<App, 'secrets'>, origin: string, filed: Filed, news: News) {
  const { contact, receipt, publicity, title } = filed
  const subject = news.kind === 'confirm' ? 'filer.subject-confirm' : 'filer.subject-news'
  const part = (lang: Lang) =>
    [
      say(lang)('filer.on', { receipt, title: textIn(lang, title) }),
      say(lang)(`filer.${news.kind}`, { ...news, code: confirmationCode(app, receipt) } as never), // each sentence takes what its news brings
      `${origin}/${lang}/publicity/${publicity}/receipt/${receiptKey(app, receipt)}`,
    ].join('\n\n')
  return { to: contact, subject: say('zh')(subject, { receipt }), text: `${part('zh')}\n\n${part('en')}\n` }
}
