import { textStart } from './textStart.ts'

/** A picture made of boxes and lines of text, to be written as SVG or painted. Sizes are CSS pixels. */
export interface Scene {
  readonly width: number
  readonly height: number
  readonly items: readonly SceneItem[]
}

export type SceneItem =
  | {
      readonly kind: 'box'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly color: string
    }
  | {
      readonly kind: 'text'
      /** Of the text's beginning, or of its end when it is aligned there. */
      readonly x: number
      /** Of the base line. */
      readonly y: number
      /** Longer texts are cut, and say so with `…`. */
      readonly width: number
      readonly text: string
      readonly color: string
      readonly isBold: boolean
      readonly size: number
      readonly align: 'start' | 'end'
    }

type SceneText = Extract<SceneItem, { readonly kind: 'text' }>

/** How wide a text is drawn, in pixels. */
export type MeasureText = (item: Omit<SceneText, 'width'>) => number

/** Fonts of a picture that stands alone: the page's if they are installed, else what there is. */
export const SCENE_FONT = "'Inter Variable', Inter, system-ui, sans-serif"

/** The scene with colours that need no style sheet, and texts cut to their room: their width is then what they take. */
export function resolveScene(scene: Scene, colorOf: (css: string) => string, measure: MeasureText): Scene {
  const items = scene.items.map((item): SceneItem => {
    const color = colorOf(item.color)
    if (item.kind === 'box') return { ...item, color }
    const text = fitText(item, measure)
    return { ...item, color, text, width: measure({ ...item, text }) }
  })
  return { ...scene, items }
}

/**
 * A standalone SVG file of a resolved scene. Texts stay texts: they can be selected, searched and read out; where the page's
 * font is not installed, another one is squeezed into their width.
 */
export function printSvg({ width, height, items }: Scene): string {
  const shapes = items.map((item) =>
    item.kind === 'box'
      ? `<rect x="${item.x}" y="${item.y}" width="${item.width}" height="${item.height}" fill="${escapeXml(item.color)}"/>`
      : `<text x="${item.x}" y="${item.y}"${item.text === '' ? '' : ` textLength="${Math.round(item.width * 100) / 100}" lengthAdjust="spacingAndGlyphs"`} font-size="${item.size}"${item.align === 'end' ? ' text-anchor="end"' : ''}${item.isBold ? ' font-weight="600"' : ''} fill="${escapeXml(item.color)}">${escapeXml(item.text)}</text>`,
  )
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
    `font-family="${SCENE_FONT.replaceAll('"', "'")}">\n${shapes.join('\n')}\n</svg>\n`
  )
}

/** Text as XML and HTML want it, in elements and in quotes; what XML cannot hold becomes `\uFFFD`. */
export function escapeXml(text: string): string {
  return (
    text
      .toWellFormed()
      // oxlint-disable-next-line eslint/no-control-regex -- these characters make a document that no parser reads
      .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;')
  )
}

function fitText(item: SceneText, measure: MeasureText): string {
  return cutText(item.text, item.width, (text) => measure({ ...item, text }))
}

/** A text, or as much of it as fits into `room` pixels with `…` behind it; or cut as `cut` does it to so many characters. */
export function cutText(
  text: string,
  room: number,
  measure: (text: string) => number,
  cut = (text: string, most: number) => `${textStart(text, most)}…`,
): string {
  if (measure(text) <= room) return text
  let low = 0
  let high = text.length
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if (measure(cut(text, middle)) <= room) low = middle
    else high = middle - 1
  }
  return cut(text, low)
}
