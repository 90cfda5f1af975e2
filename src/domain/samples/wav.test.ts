import { expect, test } from 'vitest'
import { encodeWav } from './wav.ts'

test('sound is 16-bit PCM with one channel, and what is too loud is cut', () => {
  const bytes = Buffer.from(encodeWav(0.5, 8000, (time) => (time < 0.25 ? -0.5 : 9)))
  expect(bytes.toString('latin1', 0, 4) + bytes.toString('latin1', 8, 16)).toBe('RIFFWAVEfmt ')
  expect(bytes.readUInt32LE(4)).toBe(bytes.length - 8)
  expect([bytes.readUInt16LE(20), bytes.readUInt16LE(22), bytes.readUInt32LE(24), bytes.readUInt16LE(34)]).toEqual([
    1, 1, 8000, 16,
  ])
  expect(bytes.readUInt32LE(40)).toBe(8000)
  expect(bytes.readInt16LE(44)).toBe(-16_383)
  expect(bytes.readInt16LE(bytes.length - 2)).toBe(32_767)
})
