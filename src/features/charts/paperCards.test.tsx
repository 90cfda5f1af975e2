import { describe, expect, it } from 'vitest'
import { paperOf } from './paperCards.ts'

/** What the paper says of a workspace in whose page so many cards are. */
function said(drawn: number, open: number): string {
  const workspace = document.createElement('div')
  for (let at = 0; at < drawn; at += 1) {
    const card = document.createElement('article')
    card.dataset['chartCard'] = ''
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

  it('says that it ends after as many charts as can be printed', () => {
    expect(said(200, 5000)).toContain('first 200 of 5,000 charts')
  })
})
