import { publicityTerm, type PublicityKind } from '#domain/publicity.ts'
import type { Text } from '#policy/policy.ts'
import type { Context } from './act.ts'

type Shown = { readonly kind: PublicityKind; readonly subject: string; readonly title: Text }

const pathOf = ({ kind, subject }: Shown): string =>
  kind === 'scheme' ? `/work/applications/${subject}` : `/work/rankings/${subject}`

/** What has passed its panel waits for its period. */
export const obligePublicity = (context: Context, shown: Shown): Promise<void> =>
  fromWorkingBody(context, 'open-publicity', shown)

/** Whose period has ended well, or that was upheld, waits for its publication. */
export const obligePublication = (context: Context, shown: Shown): Promise<void> =>
  fromWorkingBody(context, publication[shown.kind], shown)

/** What must not be published any more, or not yet. */
export const dischargePublication = ({ discharge }: Context, { kind, subject }: Omit<Shown, 'title'>): Promise<void> =>
  discharge(publication[kind], subject)

/** What was objected to with grounds is looked at again, by other experts. */
export const obligeLookingAgain = (context: Context, shown: Shown): Promise<void> =>
  fromWorkingBody(context, shown.kind === 'scheme' ? 'convene-re-review' : 'convene-deliberation', shown)

const publication = { scheme: 'publish-scheme', ranking: 'publish-ranking' } as const

const fromWorkingBody = (context: Context, what: string, shown: Shown) =>
  context.oblige({
    what,
    subject: shown.subject,
    role: 'working-body',
    title: shown.title,
    path: pathOf(shown),
    clause: publicityTerm[shown.kind].clause,
  })

/** The day comes on which a period closes, and nobody clicks. */
export const obligeClosing = (context: Context, publicity: string): Promise<void> =>
  fromSystem(context, 'close-publicity', publicity)

/** An objection that was in time is entered after the closing: owed from that moment. */
export const obligeReopening = (context: Context, publicity: string): Promise<void> =>
  fromSystem(context, 'reopen-publicity', publicity)

async function fromSystem(
  { tx, oblige }: Context,
  what: 'close-publicity' | 'reopen-publicity',
  publicity: string,
): Promise<void> {
  const { number, kind, title, dueOn } = await tx
    .selectFrom('publicity')
    .select(['number', 'kind', 'title', 'last_day as dueOn'])
    .where('id', '=', publicity)
    .executeTakeFirstOrThrow()
  const { clause } = publicityTerm[kind]
  await oblige({ what, subject: publicity, role: 'system', title, path: `/publicity/${number}`, dueOn, clause })
}
