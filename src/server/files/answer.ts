/** Always saved, never shown in the page: what a stranger handed in runs nowhere. */
export function fileAnswer(
  bytes: Uint8Array<ArrayBuffer>,
  { type, name, cache }: { type: string; name: string; cache: 'no-store' | 'public, max-age=31536000, immutable' },
): Response {
  return new Response(bytes, {
    headers: {
      'content-type': type,
      'content-length': String(bytes.length),
      'content-disposition': disposition(name),
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': cache,
    },
  })
}

/** In plain letters for old programs, and whole for the others (RFC 6266). */
function disposition(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9._ -]/g, '_')
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}
