import { SCENE_FONT } from '../../lib/scene.ts'
import { pageColor } from '../../ui/pageColor.ts'
import { LEGEND_SIZE, withLegend } from '../../ui/picture.ts'
import type { Picture } from '../../ui/picture.ts'
import { pictureOf } from '../../ui/pictureOf.ts'
import { curvesSvg } from './curvesSvg.ts'
import { drawnOn } from './drawn.ts'
import { hiddenList, leftOutWords, rowsOf, withWholeList } from './wholeList.ts'

/** A card as it is seen, all rows of a list included, how its curves are drawn, and, unless that stands elsewhere, which colour is which run. */
export function cardPicture(card: HTMLElement, namesRuns = true): Picture {
  const list = hiddenList(card)
  const leftOut = list === undefined ? '' : leftOutWords(rowsOf(list).length)
  const picture = withWholeList(card, () => pictureOf(card, curvesSvg))
  const canvases = [...card.querySelectorAll('canvas')]
  const curves = canvases
    .flatMap((canvas) => drawnOn(canvas)?.curves ?? [])
    .filter(({ curve }) => curve.shadow !== true)
  const caption = card.querySelector<HTMLElement>('[data-caption]')?.dataset['caption']
  const said = [caption ?? '', leftOut].filter((words) => words !== '')
  // Whoever looks at one curve has its name in the card's title or on the page.
  const colored = !namesRuns || curves.length < 2 ? [] : curves
  const context = document.createElement('canvas').getContext('2d')
  if (context === null || (said.length === 0 && colored.length === 0)) return picture
  context.font = `400 ${LEGEND_SIZE}px ${SCENE_FONT}`
  const entries = [
    ...said.map((name) => ({ name })),
    ...colored.map(({ curve: { name, color } }) => ({ name, color: pageColor(color) })),
  ]
  return withLegend(picture, entries, {
    color: pageColor('var(--text-2)'),
    measure: (text) => context.measureText(text).width,
  })
}
