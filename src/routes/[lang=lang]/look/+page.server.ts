import { renderSVG } from 'uqr'

/** The style page draws its sample certificate's code as the real one is drawn. */
export function load({ url }: { url: URL }) {
  return { qr: renderSVG(`${url.origin}/c/LP-2026-0001`, { border: 0 }) }
}
