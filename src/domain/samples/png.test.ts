import { crc32, inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { encodePng } from './png.ts'

/** Type and data of every chunk; their checksums are right. */
function chunksOf(png: Uint8Array): Map<string, Buffer> {
  const bytes = Buffer.from(png)
  const chunks = new Map<string, Buffer>()
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at)
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(bytes.subarray(at + 4, at + 8 + length)))
    chunks.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length))
    at += 12 + length
  }
  return chunks
}

test('a picture larger than one stored block decodes to the pixels it was made of', () => {
  const [width, height] = [300, 100]
  const chunks = chunksOf(encodePng(width, height, (x, y) => [x & 255, y, 7]))
  expect([...chunks.keys()]).toEqual(['IHDR', 'IDAT', 'IEND'])
  expect(chunks.get('IHDR')?.readUInt32BE(0)).toBe(width)
  expect(chunks.get('IHDR')?.readUInt32BE(4)).toBe(height)
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0))
  expect(rows.length).toBe(height * (1 + width * 3))
  const at = 42 * (1 + width * 3) + 1 + 280 * 3
  expect([...rows.subarray(at, at + 3)]).toEqual([280 & 255, 42, 7])
})
