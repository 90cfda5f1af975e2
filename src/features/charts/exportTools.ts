import type { PlainTable } from '../../lib/printTable.ts'
import { picturePng, pictureSvg } from '../../ui/picture.ts'
import { saveFile } from '../../ui/saveFile.ts'
import type { CardTool } from './cardTool.ts'
import { cardPicture } from './cardPicture.ts'
import { csvOf } from './csvOf.ts'

/** Saves the card with this element id as it is seen, and what it is made of when that is a table. */
export function exportTools(
  title: string,
  cardId: string,
  makeTables: (() => Iterable<PlainTable>) | undefined,
): readonly CardTool[] {
  const picture = () => {
    const card = document.getElementById(cardId)
    return card === null ? undefined : cardPicture(card)
  }
  return [
    {
      label: 'Save as PNG',
      onUse: () => {
        const seen = picture()
        if (seen !== undefined) void picturePng(seen).then((png) => saveFile(png, title, 'png', 'image/png'))
      },
    },
    {
      label: 'Save as SVG',
      onUse: () => {
        const seen = picture()
        if (seen !== undefined) saveFile(pictureSvg(seen), title, 'svg', 'image/svg+xml')
      },
    },
    ...(makeTables === undefined
      ? []
      : [
          {
            label: 'Save as CSV',
            onUse: () => void csvOf(makeTables()).then((csv) => saveFile(csv, title, 'csv', 'text/csv')),
          },
        ]),
  ]
}
