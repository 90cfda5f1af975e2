import { SCENE_FONT } from '../../lib/scene.ts'
import { pageColor } from '../../ui/pageColor.ts'
import { LEGEND_SIZE, withLegend } from '../../ui/picture.ts'
import type { Picture } from '../../ui/picture.ts'
import { pictureOf } from '../../ui/pictureOf.ts'
import { curvesSvg } from './curvesSvg.ts'
import { drawnOn } from './drawn.ts'

/** A card as it is seen, and which colour is which run. */
export function cardPicture(card: HTMLElement): Picture {
  const picture = pictureOf(card, curvesSvg)
  const canvases = [...card.querySelectorAll('canvas')]
  const curves = canvases
    .flatMap((canvas) => drawnOn(canvas)?.curves ?? [])
    .filter(({ curve }) => curve.shadow !== true)
  // Whoever looks at one curve has its name in the card's title or on the page.
  if (curves.length < 2) return picture
  const context = document.createElement('canvas').getContext('2d')
  if (context === null) return picture
  context.font = `400 ${LEGEND_SIZE}px ${SCENE_FONT}`
  const entries = curves.map(({ curve: { name, color } }) => ({ name, color: pageColor(color) }))
  return withLegend(picture, entries, {
    color: pageColor('var(--text-2)'),
    measure: (text) => context.measureText(text).width,
  })
}
