import { expect, test } from 'vitest'
import { decodeText } from './decodeText.ts'

const bytesOf = (...bytes: number[]) => Uint8Array.from(bytes)
const utf8 = (text: string) => new TextEncoder().encode(text)

test.each([
  ['UTF-8', utf8('naïve ✓ 💾\t\u001b[31mred'), { text: 'naïve ✓ 💾\t\u001b[31mred', encoding: 'utf-8' }],
  ['UTF-8 with a byte order mark', bytesOf(0xef, 0xbb, 0xbf, 0x61), { text: 'a', encoding: 'utf-8' }],
  ['UTF-16 with a byte order mark', bytesOf(0xff, 0xfe, 0x61, 0x00), { text: 'a', encoding: 'utf-16le' }],
  ['big-endian UTF-16', bytesOf(0xfe, 0xff, 0x00, 0x61), { text: 'a', encoding: 'utf-16be' }],
  ['Latin text', bytesOf(0x63, 0x61, 0x66, 0xe9), { text: 'café', encoding: 'windows-1252' }],
  ['nothing', bytesOf(), { text: '', encoding: 'utf-8' }],
])('reads %s', (_name, bytes, decoded) => {
  expect(decodeText(bytes, true)).toEqual(decoded)
})

test.each([
  ['a NUL in ASCII', bytesOf(0x61, 0x00, 0x62)],
  ['a PNG head', bytesOf(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
  ['a gzip head', bytesOf(0x1f, 0x8b, 0x08, 0x08, 0xff)],
])('refuses %s', (_name, bytes) => {
  expect(decodeText(bytes, true)).toBeUndefined()
})

test('a character cut in two is left out of a partial read only', () => {
  const cut = utf8('ok✓').subarray(0, 4)
  expect(decodeText(cut, false)).toEqual({ text: 'ok', encoding: 'utf-8' })
  expect(decodeText(cut, true)?.encoding).toBe('windows-1252')
})
