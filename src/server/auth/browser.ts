const browsers = { MicroMessenger: 'WeChat', 'Edg/': 'Edge', Firefox: 'Firefox', Chrome: 'Chrome', Safari: 'Safari' }
const systems = {
  HarmonyOS: 'HarmonyOS',
  Android: 'Android',
  iPhone: 'iOS',
  iPad: 'iPadOS',
  Windows: 'Windows',
  'Mac OS': 'macOS',
  Linux: 'Linux',
}

/** Enough to recognise one's own browser in a list: `Chrome · Windows`. The more telling names stand first. */
export function nameBrowser(userAgent: string): string | undefined {
  const found = [browsers, systems].map(
    (names) => Object.entries(names).find(([sign]) => userAgent.includes(sign))?.[1],
  )
  return found.filter(Boolean).join(' · ') || undefined
}
