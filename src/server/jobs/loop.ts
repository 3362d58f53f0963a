export type Loop = { stop(): Promise<void> }

/** Does `work`, waits `pause` milliseconds, and again, never two at once. What it throws goes to `failed`, once per message. */
export function loop(pause: number, work: () => Promise<void>, failed: (problem: unknown) => void): Loop {
  let stopped = false
  let wake = () => {}
  let said = ''
  async function run() {
    while (!stopped) {
      try {
        await work()
        said = ''
      } catch (problem) {
        if (String(problem) !== said) failed(problem)
        said = String(problem)
      }
      if (!stopped) await rest()
    }
  }
  const rest = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pause)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const running = run()
  return {
    async stop() {
      stopped = true
      wake()
      await running
    },
  }
}
