import type { Random } from '../../lib/random.ts'
import { encodePng } from './png.ts'
import type { Rgb } from './png.ts'

const WHITE: Rgb = [255, 255, 255]
const CELL = 18
const CLASSES = 10

/** From white to dark blue, `share` 0…1. */
function blue(share: number): Rgb {
  return [Math.round(255 - 247 * share), Math.round(255 - 207 * share), Math.round(255 - 148 * share)]
}

/** Ten classes against ten, darker where more was predicted. */
export function confusionMatrix(random: Random, accuracy: number): Uint8Array<ArrayBuffer> {
  const shares = Array.from({ length: CLASSES * CLASSES }, (_, at) =>
    at % (CLASSES + 1) === 0 ? accuracy + 0.06 * random.normal() : (1 - accuracy) * random.next() * 0.7,
  )
  const size = CLASSES * CELL + 1
  return encodePng(size, size, (x, y) => {
    if (x % CELL === 0 || y % CELL === 0) return WHITE
    const share = shares[Math.floor(y / CELL) * CLASSES + Math.floor(x / CELL)] ?? 0
    return blue(Math.max(0.02, Math.min(1, share)))
  })
}

const TILE = 48

/** A sheet of generated samples: blobs of colour, which get sharper with `quality` 0…1. */
export function sampleSheet(random: Random, columns: number, rows: number, quality: number): Uint8Array<ArrayBuffer> {
  const tiles = Array.from({ length: columns * rows }, () => ({
    x: TILE * (0.3 + 0.4 * random.next()),
    y: TILE * (0.3 + 0.4 * random.next()),
    radius: TILE * (0.12 + 0.2 * random.next()),
    ink: [random.below(200), random.below(200), random.below(200)] as const,
    paper: [150 + random.below(105), 150 + random.below(105), 150 + random.below(105)] as const,
  }))
  return encodePng(columns * TILE, rows * TILE, (x, y) => {
    const tile = tiles[Math.floor(y / TILE) * columns + Math.floor(x / TILE)]
    if (tile === undefined) return WHITE
    const distance = Math.hypot((x % TILE) - tile.x, (y % TILE) - tile.y) - tile.radius
    const inside = 1 / (1 + Math.exp(distance * (0.15 + quality)))
    const noise = (1 - quality) * 60 * random.normal()
    const mix = (ink: number, paper: number): number =>
      Math.max(0, Math.min(255, Math.round(ink * inside + paper * (1 - inside) + noise)))
    return [mix(tile.ink[0], tile.paper[0]), mix(tile.ink[1], tile.paper[1]), mix(tile.ink[2], tile.paper[2])]
  })
}

/** Attention of `tokens` over `tokens`: near the diagonal, and on the first one. */
export function attentionMap(random: Random, tokens: number): Uint8Array<ArrayBuffer> {
  const scale = 6
  const weights = Array.from({ length: tokens * tokens }, (_, at) => {
    const [row, column] = [Math.floor(at / tokens), at % tokens]
    if (column > row) return 0
    return Math.min(1, Math.exp(-(row - column) / 3) + (column === 0 ? 0.5 : 0) + 0.25 * random.next() ** 4)
  })
  return encodePng(tokens * scale, tokens * scale, (x, y) =>
    blue(weights[Math.floor(y / scale) * tokens + Math.floor(x / scale)] ?? 0),
  )
}
