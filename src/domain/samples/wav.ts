/**
 * A WAV file, one channel of 16-bit samples. `sample` answers −1…1 for a time in seconds.
 */
export function encodeWav(
  seconds: number,
  sampleRate: number,
  sample: (time: number) => number,
): Uint8Array<ArrayBuffer> {
  const count = Math.floor(seconds * sampleRate)
  const bytes = new Uint8Array(44 + count * 2)
  const view = new DataView(bytes.buffer)
  const text = (at: number, value: string): void => {
    for (let index = 0; index < value.length; index += 1) bytes[at + index] = value.charCodeAt(index)
  }
  text(0, 'RIFF')
  view.setUint32(4, 36 + count * 2, true)
  text(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  // PCM, one channel.
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, sampleRate, true)
  view.setUint32(28, sampleRate * 2, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  text(36, 'data')
  view.setUint32(40, count * 2, true)
  for (let index = 0; index < count; index += 1) {
    const value = Math.max(-1, Math.min(1, sample(index / sampleRate)))
    view.setInt16(44 + index * 2, Math.round(value * 32_767), true)
  }
  return bytes
}
