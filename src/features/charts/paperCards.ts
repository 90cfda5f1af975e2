import type { ChartedRun } from '../../domain/chartedRun.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import { formatAbsoluteTime } from '../../lib/formatTime.ts'
import { pageColor } from '../../ui/pageColor.ts'
import { pictureSvg } from '../../ui/picture.ts'
import type { Paper } from '../../ui/usePrintedPage.ts'
import { cardPicture } from './cardPicture.ts'
import { drawnOn } from './drawn.ts'
import css from './paper.css?inline'
import { MOST_PRINTED } from './placeCards.ts'
import { plural } from './summarizeChart.ts'
import { listOnPaper } from './wholeList.ts'

/** A card that is flatter than this takes the width of the sheet. */
const WIDE = 2.6

export interface PrintedCards {
  /** Those that are drawn. */
  readonly runs: readonly ChartedRun[]
  /** What these runs are: `first 10 of 60 visible runs`. */
  readonly runsAre: string
  /** Cards in open sections, in sight or not. */
  readonly open: number
}

/** The cards below `workspace` as pictures, and what their colours mean. The runs' names stand once, above all. */
export function paperOf(workspace: Element, { runs, runsAre, open }: PrintedCards): Paper {
  const cards = cardsIn(workspace)
  const header = element('header')
  header.append(element('h1', document.title.replace(/ · Runlens$/, '')))
  header.append(element('p', `printed ${formatAbsoluteTime(Date.now())} from ${location.href}`))
  const said = [runsAre, restWords(cards.length, open), pendingWords(cards)].filter((words) => words !== '').join(' · ')
  if (said !== '') header.append(element('p', said))
  const legend = element('ul')
  for (const { name, color } of runs) {
    const item = element('li', name)
    item.prepend(svgNode(swatch(pageColor(color))))
    legend.append(item)
  }
  const figures = element('section')
  for (const card of cards) {
    const figure = element('figure')
    figure.ariaLabel = card.ariaLabel
    const list = listOnPaper(card)
    figure.toggleAttribute('data-listed', list !== undefined)
    if (list === undefined) {
      const picture = cardPicture(card, false)
      figure.toggleAttribute('data-wide', isDrawn(card) && picture.width > WIDE * picture.height)
      figure.append(svgNode(pictureSvg(picture)))
      if (isTitleCut(card)) figure.append(element('figcaption', card.ariaLabel ?? ''))
    } else {
      figure.append(...list)
    }
    figures.append(figure)
  }
  return { nodes: [header, legend, figures], css }
}

/** How many of the cards below `workspace` are drawn to the end. */
export function countDrawn(workspace: Element): number {
  return cardsIn(workspace).filter(isDrawn).length
}

function cardsIn(workspace: Element): readonly HTMLElement[] {
  return [...workspace.querySelectorAll<HTMLElement>('article[data-chart-card]')]
}

/** Nothing of the card is on its way from the server or the worker, and its curves are painted. */
function isDrawn(card: HTMLElement): boolean {
  const isPending = card.querySelector('[data-pending]') !== null
  return !isPending && [...card.querySelectorAll('canvas')].every((canvas) => drawnOn(canvas) !== undefined)
}

function pendingWords(cards: readonly HTMLElement[]): string {
  const pending = cards.filter((card) => !isDrawn(card)).length
  return pending === 0 ? '' : `${formatInteger(pending)} still loading`
}

/** On paper, nothing can be pointed at to read the rest. */
function isTitleCut(card: HTMLElement): boolean {
  return [...card.querySelectorAll('h3 > *')].some(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
}

/** Why there are fewer cards on paper than in the workspace. */
export function restWords(printed: number, open: number): string {
  if (printed >= open) return ''
  if (printed < Math.min(open, MOST_PRINTED)) {
    return `${formatInteger(printed)} of ${plural(open, 'chart')}, those in sight: Ctrl+P or ⌘P on the page prints the others, too`
  }
  return `first ${formatInteger(printed)} of ${plural(open, 'chart')}: find a metric, or close sections, to print others`
}

function element(name: string, text = ''): HTMLElement {
  const made = document.createElement(name)
  made.textContent = text
  return made
}

function swatch(color: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10" rx="3" fill="${color}"/></svg>`
}

function svgNode(svg: string): Node {
  return document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true)
}
