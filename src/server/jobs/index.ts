import type { App } from '../app.ts'
import { provideMail } from '../auth/house.ts'
import { enqueueMail, mailShape } from '../mail/enqueue.ts'
import { openTransport, type Transport } from '../mail/transport.ts'
import { serveUnmailed, tried } from './serving.ts'
import { sweep } from './sweep.ts'
import { tellFilers } from './filers.ts'
import { loop } from './loop.ts'
import { mailQueue, openQueue } from './queue.ts'
import { tellOfNew } from './notices.ts'
import { remind } from './reminders.ts'
import { sealing } from './sealing.ts'

export { sweep } from './sweep.ts'

export type Jobs = { stop(): Promise<void> }

/** Mail from the queue, the sweep of what is due each minute, notices of what is newly owed and of what became of submissions, and the seal. Jobs are wake-ups: what is owed is in the tables. */
export async function startJobs(app: App, say: (line: string) => void = console.log): Promise<Jobs> {
  const transport = openTransport(app.settings)
  say(transport.says)
  const failed = (job: string) => (problem: unknown) =>
    say(`${job}: ${problem instanceof Error ? problem.message : problem}`)
  const queue = openQueue(app.url, failed('queue'))
  await queue.start()
  await sendMail(app, queue, { transport, failed: failed('mail') })
  provideMail((mail) => enqueueMail(app.db, mail))
  const loops = [
    loop(60_000, () => sweep(app).then(() => undefined), failed('due')),
    loop(500, sealing(app), failed('seal')),
    loop(2_000, () => tell(app), failed('notices')),
    loop(2_000, () => tellFilers(app).then(() => undefined), failed('filers')),
  ]
  return {
    async stop() {
      await Promise.all(loops.map((one) => one.stop()))
      await queue.stop({ timeout: 10_000 })
    },
  }
}

async function tell(app: App): Promise<void> {
  await tellOfNew(app)
  await serveUnmailed(app)
  await remind(app)
}

type Out = { readonly transport: Transport; readonly failed: (problem: unknown) => void }

const sendMail = (app: App, queue: ReturnType<typeof openQueue>, { transport, failed }: Out) =>
  queue.work(mailQueue, { pollingIntervalSeconds: 1 }, async ([job]) => {
    if (!job) return
    const mail = mailShape.parse(job.data)
    try {
      await transport.send(mail, job.id)
    } catch (problem) {
      failed(problem)
      await tried(app, mail, { id: job.id, went: 'failed' })
      throw problem // the queue tries again
    }
    await tried(app, mail, { id: job.id, went: 'sent' })
  })
