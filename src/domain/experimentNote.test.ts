import { describe, expect, it } from 'vitest'
import { noteLine, noteWords } from './experimentNote.ts'

describe('a note in one line', () => {
  it.each([
    ['', ''],
    ['\n\n  ', ''],
    ['## Goal\nbeat *the* baseline', 'Goal beat the baseline'],
    ['see [the wiki](https://w.example/a "title") and ![a plot](p.png)', 'see the wiki and a plot'],
    ['[docs][1] <https://w.example>', 'docs https://w.example'],
    ['- [x] done\n- [ ] not **yet**\n1. `lr` is low', 'done not yet lr is low'],
    ['```py\nlr = 2 * 3 * 4\n```', 'lr = 2 * 3 * 4'],
    ['val_loss and a_b_c stay, a*b too', 'val_loss and a_b_c stay, a*b too'],
    ['_so_ (*far*), ~~not~~ good', 'so (far), not good'],
    ['a[0] (b) [c]', 'a[0] (b) [c]'],
    ['2**10 steps, self.__x, a__b__c, 5` and ~~', '2**10 steps, self.__x, a__b__c, 5` and ~~'],
    ['__very__ ***good***, ``a`b``', 'very good, a`b'],
  ])('%j has the words %j', (note, words) => {
    expect(noteWords(note)).toBe(words)
  })

  it.each([
    ['**Good** run, see [wiki](https://w)\n\nmore', 'Good run, see wiki'],
    ['---\n\n> quoted', '---'],
    ['```\n\ncode', 'code'],
  ])('%j begins with %j', (note, line) => {
    expect(noteLine(note)).toBe(line)
  })

  it('ends where no line is longer', () => {
    expect(noteWords('word '.repeat(1000))).toHaveLength(300)
    expect(noteWords('[a](b)'.repeat(1000), 5)).toBe('aaaaa')
  })
})
