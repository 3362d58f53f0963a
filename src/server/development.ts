import { provideApart } from '#server/apart.ts'
import { provideApp } from '#server/app.ts'
import { openBench } from '#server/compute/bench.ts'
import { openDrafter } from '#server/compute/drafter.ts'
import { openMethodTester } from '#server/compute/method-tester.ts'
import { openPerformer } from '#server/compute/performer.ts'
import { openRecomputer } from '#server/compute/recomputer.ts'
import { openTypesetter } from '#server/compute/typesetter.ts'
import { provideLook } from '#server/judged.ts'
import { provideDraft } from '#server/evaluation-reports.ts'
import { openLedger } from '#server/ledger.ts'
import { provideMethod } from '#server/method.ts'
import { openApp } from '#server/open-app.ts'
import { readSettings } from '#server/settings.ts'
import { provideRecompute } from '#server/capsule-apart.ts'
import { provideTypeset } from '#server/typesetting.ts'

/** What `serve` does before it serves, for `vite dev`: the same settings, the same folder, no jobs. */
export async function openForDevelopment(): Promise<void> {
  const { app, close } = await openApp(readSettings(process.env), (line) => console.error(line))
  provideApp(app)
  provideTypeset(openTypesetter().typeset)
  provideRecompute(openRecomputer().recompute)
  provideApart(openPerformer().perform)
  provideLook(openBench().look)
  provideDraft(openDrafter().draft)
  provideMethod(openMethodTester().test)
  await openLedger(app)
  process.once('SIGTERM', () => void close().finally(() => process.exit(0)))
  process.once('SIGINT', () => void close().finally(() => process.exit(0)))
}
