import { pictureSvg } from '../../ui/picture.ts'
import { cardPicture } from './cardPicture.ts'
import { restWords } from './paperCards.ts'
import { listOnPaper } from './wholeList.ts'

interface CardPictures {
  readonly charts: readonly {
    readonly title: string
    readonly svg: string
    /** What paper has in place of the picture, which is too long for a sheet. */
    readonly list: readonly HTMLElement[] | undefined
  }[]
  /** Why these are not all of the page's; `''` when they are. */
  readonly rest: string
}

/** All cards that are drawn now, each as an SVG that stands alone. A `DrawingWish` has them all drawn before. */
export function cardPictures(): CardPictures {
  const cards = [...document.querySelectorAll<HTMLElement>('article[data-chart-card]')].filter((card) =>
    card.checkVisibility(),
  )
  const open = document.querySelector<HTMLElement>('[data-open-cards]')?.dataset['openCards']
  return {
    charts: cards.map((card) => ({
      title: card.ariaLabel ?? '',
      svg: pictureSvg(cardPicture(card)),
      list: listOnPaper(card),
    })),
    rest: restWords(cards.length, Number(open ?? cards.length)),
  }
}
