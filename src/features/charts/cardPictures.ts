import { pictureSvg } from '../../ui/picture.ts'
import { cardPicture } from './cardPicture.ts'

/** All cards that are on the page now, each as an SVG that stands alone. */
export function cardPictures(): readonly { readonly title: string; readonly svg: string }[] {
  const cards = document.querySelectorAll<HTMLElement>('article[data-chart-card]')
  return Array.from(cards, (card) => ({ title: card.ariaLabel ?? '', svg: pictureSvg(cardPicture(card)) }))
}
