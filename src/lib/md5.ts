const SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21]
const SINES = Array.from({ length: 64 }, (_, index) => Math.floor(Math.abs(Math.sin(index + 1)) * 2 ** 32))

/** MD5 of a text's UTF-8 bytes in hex: a name for content (browsers have no MD5 of their own), never a safeguard. */
export function md5(text: string): string {
  const state: [number, number, number, number] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476]
  const words = paddedWords(new TextEncoder().encode(text))
  for (let at = 0; at < words.length; at += 16) addBlock(state, words.subarray(at, at + 16))
  const digest = new DataView(new ArrayBuffer(16))
  state.forEach((word, index) => digest.setUint32(index * 4, word, true))
  return [...new Uint8Array(digest.buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function paddedWords(bytes: Uint8Array): Uint32Array {
  const padded = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / 64) * 64))
  bytes.forEach((byte, index) => padded.setUint8(index, byte))
  padded.setUint8(bytes.length, 0x80)
  padded.setBigUint64(padded.byteLength - 8, BigInt(bytes.length) * 8n, true)
  return Uint32Array.from({ length: padded.byteLength / 4 }, (_, index) => padded.getUint32(index * 4, true))
}

function addBlock(state: [number, number, number, number], words: Uint32Array): void {
  let [a, b, c, d] = state
  for (let step = 0; step < 64; step += 1) {
    const round = step >> 4
    const [mixed, word] = mix(round, step, b, c, d)
    const sum = (a + mixed + (SINES[step] ?? 0) + (words[word] ?? 0)) | 0
    const shift = SHIFTS[round * 4 + (step & 3)] ?? 0
    ;[a, d, c, b] = [d, c, b, (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0]
  }
  ;[a, b, c, d].forEach((word, index) => {
    state[index] = ((state[index] ?? 0) + word) | 0
  })
}

function mix(round: number, step: number, b: number, c: number, d: number): [mixed: number, word: number] {
  switch (round) {
    case 0:
      return [(b & c) | (~b & d), step]
    case 1:
      return [(d & b) | (~d & c), (5 * step + 1) % 16]
    case 2:
      return [b ^ c ^ d, (3 * step + 5) % 16]
    default:
      return [c ^ (b | ~d), (7 * step) % 16]
  }
}
