import { escapeXml } from '../lib/scene.ts'
import { round } from './picture.ts'
import type { Picture, PictureText } from './picture.ts'
import { visibleText } from './visibleText.ts'

/** What a canvas shows as SVG elements, in CSS pixels from its own corner; `undefined` takes its pixels. */
export type DrawCanvas = (canvas: HTMLCanvasElement) => string | undefined

/** Controls are for the screen, apart from those that say something. */
const LEFT_OUT = 'button:not([data-picture]), [role="menu"], [data-no-picture]'
/** What is copied of an SVG element's style. */
const SVG_STYLE = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'opacity',
] as const
const SVG_SHAPES = new Set(['g', 'path', 'line', 'rect', 'circle', 'ellipse', 'polygon', 'polyline'])
const SVG_GEOMETRY = [
  'd',
  'x',
  'y',
  'x1',
  'x2',
  'y1',
  'y2',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'width',
  'height',
  'points',
  'transform',
]

/** An element of the page, as it stands there now, as a picture: boxes, SVG, canvases and text. */
export function pictureOf(element: HTMLElement, drawCanvas: DrawCanvas): Picture {
  const frame = element.getBoundingClientRect()
  const shapes: string[] = []
  const texts: PictureText[] = []
  const visit = (node: Node): void => {
    if (node instanceof Text) texts.push(...visibleText(node, frame))
    if (!(node instanceof Element) || node.matches(LEFT_OUT) || !isSeen(node)) return
    if (node instanceof SVGSVGElement) shapes.push(svgMarkup(node, frame))
    else if (node instanceof HTMLCanvasElement) shapes.push(canvasMarkup(node, frame, drawCanvas))
    else if (node instanceof HTMLElement) shapes.push(boxMarkup(node, frame))
    for (const child of node.childNodes) visit(child)
  }
  visit(element)
  const background = getComputedStyle(element).backgroundColor
  return {
    width: frame.width,
    height: frame.height,
    background,
    shapes: shapes.filter((shape) => shape !== '').join('\n'),
    texts,
  }
}

function isSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect()
  const isHidden = !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  // What is there for screen readers only is a pixel large.
  return !isHidden && (width > 1 || height > 1)
}

function boxMarkup(element: HTMLElement, frame: DOMRect): string {
  const { backgroundColor, borderTopWidth, borderBottomWidth, borderTopColor, borderTopLeftRadius } =
    getComputedStyle(element)
  const isFramed = Number.parseFloat(borderTopWidth) > 0 && Number.parseFloat(borderBottomWidth) > 0
  const isFilled = !/^(?:transparent|rgba\(.*, 0\))$/.test(backgroundColor)
  if (!isFramed && !isFilled) return ''
  const { x, y, width, height } = element.getBoundingClientRect()
  const stroke = isFramed ? ` stroke="${borderTopColor}"` : ''
  return (
    `<rect x="${round(x - frame.x)}" y="${round(y - frame.y)}" width="${round(width)}" height="${round(height)}" ` +
    `rx="${Number.parseFloat(borderTopLeftRadius) || 0}" fill="${isFilled ? backgroundColor : 'none'}"${stroke}/>`
  )
}

function canvasMarkup(canvas: HTMLCanvasElement, frame: DOMRect, drawCanvas: DrawCanvas): string {
  const { x, y, width, height } = canvas.getBoundingClientRect()
  const inside =
    drawCanvas(canvas) ??
    `<image width="${round(width)}" height="${round(height)}" href="${canvas.toDataURL('image/png')}"/>`
  return (
    `<svg x="${round(x - frame.x)}" y="${round(y - frame.y)}" width="${round(width)}" height="${round(height)}">` +
    `${inside}</svg>`
  )
}

/** The shapes of an SVG with their computed looks; its texts and canvases are met by the walk. */
function svgMarkup(svg: SVGSVGElement, frame: DOMRect): string {
  const { x, y, width, height } = svg.getBoundingClientRect()
  const view = svg.getAttribute('viewBox')
  const box = view === null ? '' : ` viewBox="${escapeXml(view)}"`
  const place = `x="${round(x - frame.x)}" y="${round(y - frame.y)}" width="${round(width)}" height="${round(height)}"`
  return `<svg ${place}${box} overflow="visible">${[...svg.children].map((child) => shapeMarkup(child)).join('')}</svg>`
}

function shapeMarkup(element: Element): string {
  const name = element.localName
  if (!SVG_SHAPES.has(name)) return ''
  const style = getComputedStyle(element)
  if (style.display === 'none' || style.visibility === 'hidden') return ''
  const geometry = SVG_GEOMETRY.flatMap((attribute) => {
    const value = element.getAttribute(attribute)
    return value === null ? [] : [`${attribute}="${escapeXml(value)}"`]
  })
  // A group's paint is computed anew for its members; its opacity is not.
  const looks = (name === 'g' ? (['opacity'] as const) : SVG_STYLE).map(
    (property) => `${property}="${escapeXml(style.getPropertyValue(property))}"`,
  )
  const inside = [...element.children].map(shapeMarkup).join('')
  return `<${name} ${[...geometry, ...looks].join(' ')}>${inside}</${name}>`
}
