import { cutMiddle } from '../lib/cutMiddle.ts'
import { SCENE_FONT, cutText, escapeXml } from '../lib/scene.ts'

/** A line of text of a picture, in its pixels; `y` is its base line. */
export interface PictureText {
  readonly text: string
  readonly x: number
  readonly y: number
  /** As wide as it is on the page: another font is squeezed into it. */
  readonly width: number
  readonly size: number
  readonly weight: string
  readonly color: string
  /** Around its letters, where lines pass behind them: their colour. */
  readonly halo?: string
}

/** A part of the page as vectors. Texts are apart, so that a PNG has them in the page's own fonts. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly background: string
  /** SVG elements without text. */
  readonly shapes: string
  readonly texts: readonly PictureText[]
}

const SHARP = 2
const LEGEND_LINE_PX = 18
const LEGEND_MOST = 60
const LEGEND_EDGE = 12
/** Of a colour, with the gap behind it. */
const SWATCH = 14
const HALO_PX = 3
export const LEGEND_SIZE = 11.5

/** What a colour stands for, or something else that has to be said. */
export interface LegendEntry {
  readonly name: string
  /** Resolved. */
  readonly color?: string
}

/** A standalone SVG file. */
export function pictureSvg({ texts, ...picture }: Picture): string {
  const words = texts.map(
    ({ text, x, y, width, size, weight, color, halo }) =>
      `<text x="${round(x)}" y="${round(y)}" textLength="${round(width)}" lengthAdjust="spacingAndGlyphs" font-size="${size}" font-weight="${weight}" fill="${color}"${halo === undefined ? '' : ` stroke="${halo}" stroke-width="${HALO_PX}" stroke-linejoin="round" paint-order="stroke"`}>${escapeXml(text)}</text>`,
  )
  return svgOf({ ...picture, shapes: `${picture.shapes}\n${words.join('\n')}` })
}

/** A PNG, twice as fine as the screen. @throws Error when the browser cannot draw it */
export async function picturePng(picture: Picture): Promise<Blob> {
  const { width, height, texts } = picture
  const url = URL.createObjectURL(new Blob([svgOf(picture)], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.ceil(width * SHARP)
    canvas.height = Math.ceil(height * SHARP)
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('No canvas to paint on')
    context.scale(SHARP, SHARP)
    context.drawImage(image, 0, 0, width, height)
    context.lineWidth = HALO_PX
    context.lineJoin = 'round'
    for (const { text, x, y, size, weight, color, halo } of texts) {
      context.font = `${weight} ${size}px ${SCENE_FONT}`
      if (halo !== undefined) {
        context.strokeStyle = halo
        context.strokeText(text, x, y)
      }
      context.fillStyle = color
      context.fillText(text, x, y)
    }
    return await new Promise((resolve, reject) =>
      canvas.toBlob(
        (blob) => (blob === null ? reject(new Error('The picture is too large')) : resolve(blob)),
        'image/png',
      ),
    )
  } finally {
    URL.revokeObjectURL(url)
  }
}

/**
 * The picture with what its colours mean below it, since there is no pointer to ask them. Names of
 * runs come from elsewhere, and are only measured and written; those longer than the picture are cut in their middle.
 */
export function withLegend(
  picture: Picture,
  entries: readonly LegendEntry[],
  words: { readonly color: string; readonly measure: (text: string) => number },
): Picture {
  const named = entries.slice(0, LEGEND_MOST)
  const rest = entries.length - named.length
  const all = rest > 0 ? [...named, { name: `and ${rest} more` }] : named
  const shapes: string[] = []
  const texts: PictureText[] = []
  const right = picture.width - LEGEND_EDGE
  let [x, y] = [LEGEND_EDGE, picture.height + LEGEND_LINE_PX]
  for (const { name, color } of all) {
    const room = right - LEGEND_EDGE - SWATCH
    const text = cutText(name, room, words.measure, cutMiddle)
    const width = words.measure(text)
    const start = color === undefined ? 0 : SWATCH
    if (x > LEGEND_EDGE && x + start + width > right) [x, y] = [LEGEND_EDGE, y + LEGEND_LINE_PX]
    if (color !== undefined) {
      shapes.push(`<rect x="${round(x)}" y="${round(y - 9)}" width="10" height="10" rx="3" fill="${color}"/>`)
    }
    texts.push({ text, x: x + start, y, width, size: LEGEND_SIZE, weight: '400', color: words.color })
    x += start + width + 16
  }
  return {
    ...picture,
    height: y + 10,
    shapes: `${picture.shapes}\n${shapes.join('\n')}`,
    texts: [...picture.texts, ...texts],
  }
}

function svgOf({ width, height, background, shapes }: Omit<Picture, 'texts'>): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${round(width)}" height="${round(height)}" ` +
    `viewBox="0 0 ${round(width)} ${round(height)}" font-family="${SCENE_FONT}">\n` +
    `<rect width="100%" height="100%" fill="${background}"/>\n${shapes}\n</svg>\n`
  )
}

/** A hundredth of a pixel is enough, and keeps files small. */
export function round(value: number): number {
  return Math.round(value * 100) / 100
}
