/** Inflates base64 of zlib data to UTF-8 text. @throws TypeError when it is none, RangeError when it is longer than `mostChars` */
export async function inflateText(base64: string, mostChars: number): Promise<string> {
  const bytes = Uint8Array.from(decodeBase64(base64), (char) => char.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of stream) {
    text += decoder.decode(chunk, { stream: true })
    // A few bytes can be made to hold gigabytes.
    if (text.length > mostChars) throw new RangeError(`more than ${mostChars} characters`)
  }
  return text + decoder.decode()
}

function decodeBase64(base64: string): string {
  try {
    return atob(base64)
  } catch (cause) {
    throw new TypeError('not base64', { cause })
  }
}
