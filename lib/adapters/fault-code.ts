/** The code of a system fault (`ENOENT`, `ETIMEOUT`, …); null for anything that has none. */
export function faultCode(fault: unknown): string | null {
  const code = typeof fault === 'object' && fault !== null && 'code' in fault ? fault.code : null
  return typeof code === 'string' ? code : null
}
