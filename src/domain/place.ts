/** Division codes of GB/T 2260: the tree lies in the code itself. `covers('530000', '530102')`: the province covers its counties. */
export function covers(scope: string, code: string): boolean {
  const prefix = scope.replace(/(00){1,2}$/, '')
  return code.startsWith(prefix)
}
