import { SCENE_FONT, resolveScene } from '../lib/scene.ts'
import type { MeasureText, Scene } from '../lib/scene.ts'
import { pageColor } from './pageColor.ts'

/** What browsers paint at most along one side of a canvas, and in all. */
const MAX_SIDE = 16_000
const MAX_AREA = 120_000_000
const SHARP = 2

function fontOf({ isBold, size }: { readonly isBold: boolean; readonly size: number }): string {
  return `${isBold ? 600 : 400} ${size}px ${SCENE_FONT}`
}

/** The scene in the page's colours of this moment, its texts cut as its fonts need it. */
export function pageScene(scene: Scene): Scene {
  const context = document.createElement('canvas').getContext('2d')
  const colors = new Map<string, string>()
  const colorOf = (css: string): string => {
    const known = colors.get(css) ?? pageColor(css)
    colors.set(css, known)
    return known
  }
  const measure: MeasureText = (item) => {
    if (context === null) return 0
    context.font = fontOf(item)
    return context.measureText(item.text).width
  }
  return resolveScene(scene, colorOf, measure)
}

/**
 * A PNG of a resolved scene, twice as fine as the screen where that is not too much for a canvas.
 * @returns `undefined` when the scene is too large for any picture
 */
export async function paintScene({ width, height, items }: Scene): Promise<Blob | undefined> {
  const scale = Math.min(SHARP, MAX_SIDE / width, MAX_SIDE / height, Math.sqrt(MAX_AREA / (width * height)))
  const canvas = document.createElement('canvas')
  canvas.width = Math.floor(width * scale)
  canvas.height = Math.floor(height * scale)
  const context = canvas.getContext('2d')
  // Below half the screen's size nobody can read it.
  if (context === null || scale < 0.5) return undefined
  context.scale(scale, scale)
  for (const item of items) {
    context.fillStyle = item.color
    if (item.kind === 'box') {
      context.fillRect(item.x, item.y, item.width, item.height)
    } else {
      context.font = fontOf(item)
      context.textAlign = item.align
      context.fillText(item.text, item.x, item.y)
    }
  }
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/png'))
}
