/**
 * Reads a stream of any size to its end; what is read lies outside of the page's memory. Unlike with `Response`, what the
 * stream fails with is what the caller gets.
 */
export async function readBlob(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Blob> {
  const reader = stream.getReader()
  const parts: Blob[] = []
  for (;;) {
    const { value } = await reader.read()
    if (value === undefined) return new Blob(parts)
    parts.push(new Blob([value]))
  }
}
