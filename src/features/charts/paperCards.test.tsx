import { describe, expect, it } from 'vitest'
import { paperOf } from './paperCards.ts'
import { listOnPaper, withWholeList } from './wholeList.ts'

/** What the paper says of a workspace in whose page so many cards are. */
function said(drawn: number, open: number, pending = 0): string {
  const workspace = document.createElement('div')
  for (let at = 0; at < drawn; at += 1) {
    const card = document.createElement('article')
    card.dataset['chartCard'] = ''
    if (at < pending) card.innerHTML = '<output data-pending>loading…</output>'
    workspace.append(card)
  }
  document.body.append(workspace)
  const { nodes } = paperOf(workspace, { runs: [], runsAre: '2 of 2 visible runs', open })
  workspace.remove()
  return [...nodes].map(({ textContent }) => textContent).join('\n')
}

describe('paperOf', () => {
  it('says nothing of the rest where there is none', () => {
    expect(said(3, 3)).not.toMatch(/\d charts/)
  })

  it('says how many of the charts it has, when the browser printed before they were drawn', () => {
    expect(said(3, 40)).toContain('2 of 2 visible runs · 3 of 40 charts, those in sight')
  })

  it('says how many of its charts were still loading', () => {
    expect(said(3, 3, 2)).toContain('2 of 2 visible runs · 2 still loading')
  })

  it('says that it ends after as many charts as can be printed', () => {
    expect(said(200, 5000)).toContain('first 200 of 5,000 charts')
  })
})

describe('a card that is a list', () => {
  /** A card whose list of so many rows shows five of them. */
  function listCard(count: number): HTMLElement {
    const card = document.createElement('article')
    card.ariaLabel = 'score'
    card.style.cssText = 'display: flex; flex-direction: column; width: 300px'
    const [list, rows] = [document.createElement('div'), document.createElement('dl')]
    rows.style.margin = '0'
    list.append(rows)
    list.dataset['list'] = ''
    list.style.cssText = 'flex: none; height: 100px; overflow-y: auto'
    for (let at = 0; at < count; at += 1) {
      const row = document.createElement('div')
      row.style.height = '20px'
      row.textContent = `run-${at}`
      rows.append(row)
    }
    card.append(list)
    document.body.append(card)
    return card
  }

  it('is whole on paper, in rows', () => {
    const card = listCard(60)
    const [title, list] = listOnPaper(card) ?? []
    card.remove()
    expect(title?.textContent).toBe('score')
    expect(list?.firstElementChild?.childElementCount).toBe(60)
  })

  it('says where it ends when it is too long', () => {
    const card = listCard(700)
    const [, list, note] = listOnPaper(card) ?? []
    card.remove()
    expect(list?.firstElementChild?.childElementCount).toBe(500)
    expect(note?.textContent).toBe('first 500 of 700 rows: the CSV has all')
  })

  it('stays a picture when all of it is in sight', () => {
    const card = listCard(5)
    expect(listOnPaper(card)).toBeUndefined()
    card.remove()
  })

  it('is as it was after its picture', () => {
    const card = listCard(60)
    const list = card.firstElementChild
    list?.scrollTo(0, 340)
    const height = withWholeList(card, () => card.offsetHeight)
    expect([height, card.offsetHeight, list?.scrollTop]).toEqual([1200, 100, 340])
    card.remove()
  })
})
