import { assertNever } from '../../lib/assertNever.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import { describeStatus } from '../describeStatus.ts'
import { viewNameOf } from '../savedView.ts'
import { SYSTEM_TAG } from '../tag.ts'
import { targetKey } from './change.ts'
import type { Change } from './change.ts'

/** What is done, in the three forms that a page needs. */
export interface ActionWords {
  /** `Deleted 3 runs` */
  readonly done: string
  /** `Deleting 3 runs` */
  readonly doing: string
  /** `delete 3 runs`, to go on after `Could not`. */
  readonly infinitive: string
}

interface Verb {
  readonly done: string
  readonly doing: string
  readonly infinitive: string
  /** Between verb and what it is done to: `the note of`. */
  readonly about: string
  /** After that: `to x`. */
  readonly end: string
}

/** What the changes do, in a person's words; those of one thing name it, those of many count them. */
export function describeChanges(changes: readonly Change[]): ActionWords {
  const [first] = changes
  if (first === undefined) return { done: 'Nothing changed', doing: 'Changing nothing', infinitive: 'change nothing' }
  const verbs = changes.map(verbOf)
  const verb = verbs.every((other) => isSameVerb(other, verbs[0])) ? verbs[0] : undefined
  const isOne = new Set(changes.map(targetKey)).size === 1
  const { done, doing, infinitive, about, end } = verb ?? joined(changes)
  const rest = [about, countTargets(changes), isOne || verbs.length === 1 ? end : '']
    .filter((part) => part !== '')
    .join(' ')
  return { done: `${done} ${rest}`, doing: `${doing} ${rest}`, infinitive: `${infinitive} ${rest}` }
}

/** `brave-otter`, `3 runs`, `2 experiments and 3 runs`: what the changes are about. */
export function countTargets(changes: readonly Change[]): string {
  const targets = new Map(changes.map((change) => [targetKey(change), change]))
  const [only] = targets.values()
  if (targets.size === 1 && only !== undefined) return titleBefore(only)
  const runs = [...targets.values()].filter((change) => 'runId' in change).length
  return [counted(targets.size - runs, 'experiment'), counted(runs, 'run')].filter((part) => part !== '').join(' and ')
}

/** What it was called when the change was made: a rename that is taken back is of the name it had in between. */
function titleBefore(change: Change): string {
  const isRename = change.kind === 'run-name' || change.kind === 'experiment-name'
  return isRename && change.from !== '' ? change.from : change.title
}

/** `3 runs`, `1 run`, and nothing for none. */
export function counted(count: number, noun: string): string {
  if (count === 0) return ''
  return `${formatInteger(count)} ${noun}${count === 1 ? '' : 's'}`
}

function isSameVerb(a: Verb, b: Verb | undefined): boolean {
  return a.done === b?.done && a.about === b.about
}

function joined(changes: readonly Change[]): Verb {
  const areTags = changes.every(({ kind }) => kind === 'run-tag' || kind === 'experiment-tag')
  return { ...CHANGE, about: areTags ? 'tags of' : '', end: '' }
}

const CHANGE = { done: 'Changed', doing: 'Changing', infinitive: 'change' }
const ADD = { done: 'Added', doing: 'Adding', infinitive: 'add' }
const REMOVE = { done: 'Removed', doing: 'Removing', infinitive: 'remove' }

function verbOf(change: Change): Verb {
  switch (change.kind) {
    case 'run-name':
    case 'experiment-name':
      return { done: 'Renamed', doing: 'Renaming', infinitive: 'rename', about: '', end: `to ${change.to}` }
    case 'run-stage':
    case 'experiment-stage':
      return change.to === 'deleted'
        ? { done: 'Deleted', doing: 'Deleting', infinitive: 'delete', about: '', end: '' }
        : { done: 'Restored', doing: 'Restoring', infinitive: 'restore', about: '', end: '' }
    case 'run-ending':
      return change.to.endTimeMs === undefined
        ? { ...CHANGE, about: '', end: `back to ${describeStatus(change.to.status).word.toLowerCase()}` }
        : {
            done: 'Ended',
            doing: 'Ending',
            infinitive: 'end',
            about: '',
            end: `as ${describeStatus(change.to.status).word.toLowerCase()}`,
          }
    case 'run-tag':
    case 'experiment-tag':
      return tagVerb(change)
    default:
      return assertNever(change)
  }
}

function tagVerb({ key, from, to }: { readonly key: string; readonly from: unknown; readonly to: unknown }): Verb {
  const verb = from === undefined ? ADD : to === undefined ? REMOVE : CHANGE
  const preposition = from === undefined ? 'to' : to === undefined ? 'from' : 'of'
  if (key === SYSTEM_TAG.note) return { ...verb, about: `the note ${preposition}`, end: '' }
  if (key === SYSTEM_TAG.runColor) return { ...CHANGE, about: 'the colour of', end: '' }
  const view = viewNameOf(key)
  if (view !== undefined) return { ...verb, about: `the shared view ${view} ${preposition}`, end: '' }
  return { ...verb, about: `tag ${key} ${preposition}`, end: '' }
}
