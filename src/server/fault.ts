/** A fault as a log may keep it: words, place and cause. What a database adds to it may be a row with people in it. */
export function faultOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault)
  const said = fault.stack ?? fault.message
  return fault.cause === undefined ? said : `${said}\n  because: ${faultOf(fault.cause)}`
}
