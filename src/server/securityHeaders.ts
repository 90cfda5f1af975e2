const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
}

/** For everything that is data: should a browser ever show it as a document, nothing in it runs or loads. */
export const DATA_HEADERS = {
  ...EVERYWHERE,
  'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
}

/** For scripts, styles and fonts of the page. A worker obeys the policy its script came with, hence one that can fetch. */
export const ASSET_HEADERS = {
  ...EVERYWHERE,
  'content-security-policy': "default-src 'none'; script-src 'self'; connect-src 'self'",
}

/**
 * For the page. `style-src` needs the nonce because the component library adds `<style>` elements; blob: is how the page
 * shows artifacts that it has fetched. In development the hot-reload preamble is an inline script with the same nonce.
 */
export function pageHeaders(nonce: string, inlineScripts = false): Record<string, string> {
  const policy = [
    "default-src 'none'",
    inlineScripts ? `script-src 'self' 'nonce-${nonce}'` : "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    'media-src blob:',
    'frame-src blob:',
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ]
  return {
    ...EVERYWHERE,
    'content-security-policy': policy.join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-cache',
  }
}
