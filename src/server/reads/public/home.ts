import { calls } from './calls.ts'
import { firmnessOf } from './firmness.ts'
import { publicities } from './publicity.ts'
import { todayOf, type Public } from './public.ts'

const newest = 5

/** What runs now and what was published last. */
export async function home(from: Public) {
  const { reader, policy } = from
  const today = todayOf(from)
  const [programme, called, publicised, rankings, frontRunners, origin] = await Promise.all([
    reader.selectFrom('programme').select(['state', 'reason', 'since']).executeTakeFirst(),
    calls(from),
    publicities(from),
    reader
      .selectFrom('ranking')
      .select(['id', 'number', 'title', 'published_on as publishedOn'])
      .where('state', '=', 'published')
      .orderBy('published_on', 'desc')
      .orderBy('number', 'desc')
      .limit(newest)
      .execute(),
    reader
      .selectFrom('front_runner')
      .innerJoin('organisation', 'organisation.id', 'front_runner.enterprise')
      .select(['front_runner.number', 'organisation.name', 'front_runner.product_model as model'])
      .select(['front_runner.valid_from as validFrom', 'front_runner.last_valid_day as lastValidDay'])
      .where('front_runner.state', '=', 'valid')
      .where('front_runner.last_valid_day', '>=', today)
      .orderBy('front_runner.valid_from', 'desc')
      .orderBy('front_runner.number')
      .limit(newest)
      .execute(),
    reader.selectFrom('act').select('at').where('seq', '=', 1).executeTakeFirst(),
  ])
  const firmness = await firmnessOf(
    from,
    rankings.map(({ id }) => id),
  )
  return {
    today,
    since: origin?.at.toISOString(),
    programme: programme && {
      ...programme,
      name: policy.programmeStates.find(({ id }) => id === programme.state)?.name ?? { zh: programme.state },
    },
    calls: called.calls.filter(({ stands }) => stands === 'open'),
    publicities: publicised.running,
    rankings: rankings.map(({ id, ...one }) => ({
      ...one,
      publishedOn: one.publishedOn ?? '',
      firmness: firmness.get(id) ?? null,
    })),
    frontRunners,
    steps: policy.steps,
    workingBody: policy.workingBody.name,
    province: policy.province.name,
  }
}
