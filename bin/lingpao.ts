import { Command } from 'commander'
import { StartError } from '#server/start-error.ts'

/** A command reads its own words and answers with its exit code; its module is loaded only when it is called. */
type Run = (words: readonly string[]) => Promise<number | void>

const server = new URL('../src/server/', import.meta.url)
/** `verify` → `verifyCommand` in src/server/verify.ts. */
const inServer =
  (name: string): Run =>
  async (words) => {
    const found: unknown = await import(new URL(`${name}.ts`, server).href)
    return (found as Record<string, Run>)[`${name}Command`]?.(words) // each such module exports its command
  }

const commands: Readonly<Record<string, { readonly says: string; readonly run: Run }>> = {
  serve: { says: 'build the pages where needed and serve the platform', run: serve },
  migrate: { says: 'bring the database up to date', run: migrate },
  seed: {
    says: 'write the demonstration into an empty database',
    run: async () => (await import('#server/serve.ts')).seedCommand(),
  },
  check: { says: 'compare every official row with the act that wrote it', run: inServer('check') },
  verify: {
    says: 'verify an exported ledger without any database, or the one in the database',
    run: inServer('verify'),
  },
  export: { says: 'write the public ledger into one file', run: inServer('export') },
  backup: { says: 'write the database and its files into one file', run: inServer('backup') },
  restore: { says: 'bring a backup back, unless a newer checkpoint is known', run: inServer('restore') },
  evaluate: { says: 'compute a ranking from a scheme and declarations in files', run: inServer('evaluate') },
  recompute: {
    says: 'compute a ranking again from its capsule and compare every byte',
    run: inServer('recompute'),
  },
  laboratory: { says: 'try a scheme on declared standards in files', run: inServer('laboratory') },
  trace: { says: 'write which code and tests stand for which clause', run: inServer('trace') },
  rotate: { says: 'give the ledger a new key, vouched for by the old one', run: inServer('rotate') },
  link: { says: 'make a one-time link to sign in', run: inServer('link') },
  invite: { says: 'invite the first person of an official body', run: inServer('invite') },
  test: { says: 'run every check', run: async () => (await import('./steps.ts')).test() },
  prove: {
    says: 'run everything that takes longer, and write docs/proof.md',
    run: async (words) => (await import('./prove.ts')).prove(words),
  },
}

async function serve() {
  const { buildIfChanged } = await import('./build.ts')
  buildIfChanged(console.log)
  const found = await import('#server/serve.ts')
  await found.serve()
}

async function migrate() {
  const { readSettings } = await import('#server/settings.ts')
  const { withApp } = await import('#server/open-app.ts')
  await withApp(readSettings(process.env), async () => console.log('The database is up to date.'))
}

const program = new Command('lingpao')
  .description('Lingpao (领跑): a platform for enterprise-standard front-runner schemes')
  .version('0.1.0')
for (const [name, { says, run }] of Object.entries(commands)) {
  const command = program.command(name).description(says).argument('[words...]').allowUnknownOption().helpOption(false)
  if (name === 'serve') command.alias('start')
  command.action(async (words: string[]) => {
    process.exitCode = (await run(words)) ?? 0
  })
}

try {
  await program.parseAsync()
} catch (problem) {
  console.error(problem instanceof StartError ? problem.message : problem)
  process.exitCode = 1
}
