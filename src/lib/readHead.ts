/** The first bytes of a body; `complete` says that there were no more. */
export interface Head {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly complete: boolean
}

/**
 * Reads at most `limitBytes` of a body and then cancels it, which closes the connection: a preview of a 240 MB file
 * costs what it shows. @throws whatever the stream throws when the connection breaks off
 */
export async function readHead(body: ReadableStream<Uint8Array> | null, limitBytes: number): Promise<Head> {
  if (body === null) return { bytes: new Uint8Array(0), complete: true }
  const chunks: Uint8Array[] = []
  let size = 0
  // A reader, because not every browser iterates streams.
  const reader = body.getReader()
  while (size <= limitBytes) {
    const { done, value } = await reader.read()
    if (done) break
    chunks.push(value)
    size += value.byteLength
  }
  await reader.cancel()
  const bytes = new Uint8Array(Math.min(size, limitBytes))
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk.subarray(0, bytes.length - offset), offset)
    offset += chunk.byteLength
  }
  return { bytes, complete: size <= limitBytes }
}
