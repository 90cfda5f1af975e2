/** Red, green and blue, 0…255 each. */
export type Rgb = readonly [red: number, green: number, blue: number]

/** The most bytes of a block that DEFLATE stores as they are. */
const STORED_BLOCK = 65_535

/** So many bytes add up to less than 2^32: the remainder is only needed after them. */
const ADLER_RUN = 5552

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1
  return crc
})

/**
 * A PNG image of `width` × `height` pixels, 8 bits a channel (PNG 1.2, RFC 2083). Pixels are stored, not compressed: it
 * is for small pictures that are made in code, and needs nothing of the platform.
 */
export function encodePng(
  width: number,
  height: number,
  pixel: (x: number, y: number) => Rgb,
): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  // 8 bits, colour type RGB; compression, filter and interlace have one sensible value, 0.
  header.set([8, 2], 8)
  const rows = new Uint8Array(height * (1 + width * 3))
  let at = 0
  for (let y = 0; y < height; y += 1) {
    // Filter "none".
    at += 1
    for (let x = 0; x < width; x += 1, at += 3) rows.set(pixel(x, y), at)
  }
  const signature = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10)
  const chunks = [chunk('IHDR', header), chunk('IDAT', storedZlib(rows)), chunk('IEND', new Uint8Array(0))]
  return joined([signature, ...chunks])
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const result = new Uint8Array(12 + data.length)
  const view = new DataView(result.buffer)
  view.setUint32(0, data.length)
  for (let at = 0; at < 4; at += 1) result[4 + at] = type.charCodeAt(at)
  result.set(data, 8)
  let crc = 0xffffffff
  for (const byte of result.subarray(4, 8 + data.length)) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  view.setUint32(8 + data.length, ~crc)
  return result
}

/** Bytes in the zlib format (RFC 1950), in blocks that are stored as they are. */
function storedZlib(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [Uint8Array.of(0x78, 0x01)]
  for (let from = 0; from < bytes.length; from += STORED_BLOCK) {
    const block = bytes.subarray(from, from + STORED_BLOCK)
    const isLast = from + STORED_BLOCK >= bytes.length
    const { length } = block
    parts.push(Uint8Array.of(isLast ? 1 : 0, length & 0xff, length >> 8, ~length & 0xff, (~length >> 8) & 0xff), block)
  }
  let a = 1
  let b = 0
  for (let from = 0; from < bytes.length; from += ADLER_RUN) {
    for (const byte of bytes.subarray(from, from + ADLER_RUN)) {
      a += byte
      b += a
    }
    a %= 65_521
    b %= 65_521
  }
  parts.push(Uint8Array.of(b >> 8, b & 0xff, a >> 8, a & 0xff))
  return joined(parts)
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const result = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    result.set(part, at)
    at += part.length
  }
  return result
}
