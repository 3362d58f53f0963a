import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Who uses an embedded server: a file per process, named by its number and start, since numbers are given out again.
 * The last one to leave stops the server; one that was killed is not counted.
 */
export function enter(folder: string): { readonly leave: () => { readonly last: boolean } } {
  mkdirSync(folder, { recursive: true })
  const mine = nameOf(process.pid) ?? `${process.pid}-0`
  writeFileSync(join(folder, mine), '')
  return {
    leave() {
      rmSync(join(folder, mine), { force: true })
      return { last: others(folder).length === 0 }
    },
  }
}

function others(folder: string): string[] {
  return readdirSync(folder).filter((name) => {
    const alive = nameOf(Number(name.split('-')[0])) === name
    if (!alive) rmSync(join(folder, name), { force: true })
    return alive
  })
}

/** Process number and the moment it started, in the kernel's ticks. */
function nameOf(pid: number): string | undefined {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return `${pid}-${afterName[19]}`
  } catch {
    return undefined
  }
}
