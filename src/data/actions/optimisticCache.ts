import type { Query, QueryCacheNotifyEvent, QueryClient } from '@tanstack/react-query'
import { inverseOf } from '../../domain/actions/change.ts'
import type { Change } from '../../domain/actions/change.ts'
import { patcherOf } from './cachedData.ts'
import type { Patch } from './cachedData.ts'

/** A patch on top of what servers answered. */
interface Held {
  readonly patch: Patch
  /** Not yet on the server: laid over every answer. Otherwise over those that were asked for before this moment. */
  settledAt: number | undefined
  /** Takes back what was never written: answers do not have it, only data that a cancelled query falls back to. */
  readonly isRollback: boolean
}

/**
 * Changes laid over the query cache before the server has them. Every query that holds the thing shows them at once, and
 * goes on to: whatever a query answers while a change is under way, or answers late because it was asked before the
 * change was done, gets the change laid over it. So no query needs to be stopped or asked again for the sake of a change.
 */
export class OptimisticCache {
  readonly #queryClient: QueryClient
  #held: Held[] = []
  /** When each query that is being fetched was asked; moments count up with every question and every settled change. */
  readonly #askedAt = new Map<string, number>()
  #moment = 0
  #isPatching = false

  constructor(queryClient: QueryClient) {
    this.#queryClient = queryClient
    queryClient.getQueryCache().subscribe((event) => this.#watch(event))
  }

  /** Shows changes that the server does not have yet. */
  show(changes: readonly Change[]): void {
    this.#held.push(...changes.map((patch) => ({ patch, settledAt: undefined, isRollback: false })))
    this.#patchAll(changes)
  }

  /** The server has it now. */
  confirm(change: Change): void {
    const held = this.#held.find(({ patch }) => patch === change)
    if (held !== undefined) held.settledAt = this.#tick()
    this.#forget()
  }

  /** A change that is under way has become another one that looks the same. */
  replace(change: Change, rebased: Change): void {
    this.#held = this.#held.map((held) => (held.patch === change ? { ...held, patch: rebased } : held))
  }

  /** The server will not have them: what was there shows again, under what else is under way. */
  withdraw(changes: readonly Change[]): void {
    const gone = new Set<Patch>(changes)
    this.#held = this.#held.filter(({ patch }) => !gone.has(patch))
    const inverses = changes.map(inverseOf).toReversed()
    this.#held.push(...inverses.map((patch) => ({ patch, settledAt: this.#tick(), isRollback: true })))
    this.#patchAll([...inverses, ...this.#underWay()])
    this.#forget()
  }

  /** Shows things as they were read just now. */
  put(things: readonly Patch[]): void {
    this.#held.push(...things.map((patch) => ({ patch, settledAt: this.#tick(), isRollback: false })))
    this.#patchAll([...things, ...this.#underWay()])
    this.#forget()
  }

  #tick(): number {
    this.#moment += 1
    return this.#moment
  }

  #underWay(): readonly Patch[] {
    return this.#held.filter(({ settledAt }) => settledAt === undefined).map(({ patch }) => patch)
  }

  /** Settled changes matter only to answers that are still to come and were asked for before. */
  #forget(): void {
    const oldest = Math.min(...this.#askedAt.values())
    this.#held = this.#held.filter(({ settledAt }) => settledAt === undefined || settledAt > oldest)
  }

  #patchAll(patches: readonly Patch[]): void {
    for (const query of this.#queryClient.getQueryCache().getAll()) this.#patch(query, patches)
  }

  #patch(query: Query, patches: readonly Patch[]): void {
    const patcher = patcherOf(query.queryKey)
    if (patcher === undefined || query.state.data === undefined || patches.length === 0) return
    const data = patcher(query.state.data, patches)
    if (data === query.state.data) return
    // Only the data: how old it is, whether reading it again failed, and whether it is to be, all stay.
    this.#isPatching = true
    query.setState({ data })
    this.#isPatching = false
  }

  #watch(event: QueryCacheNotifyEvent): void {
    const { query, type } = event
    if (patcherOf(query.queryKey) === undefined || this.#isPatching) return
    if (type === 'removed') this.#askedAt.delete(query.queryHash)
    if (type !== 'updated') return
    const { action } = event
    if (action.type === 'fetch') this.#askedAt.set(query.queryHash, this.#tick())
    // A cancelled query falls back to what it had when it was asked.
    if (action.type === 'success' || action.type === 'setState') this.#lay(query, action.type === 'setState')
    const isOver = action.type === 'error' || (action.type === 'success' && action.manual !== true)
    if (isOver || query.state.fetchStatus === 'idle') this.#askedAt.delete(query.queryHash)
    if (isOver) this.#forget()
  }

  #lay(query: Query, isFallback: boolean): void {
    const askedAt = this.#askedAt.get(query.queryHash) ?? Infinity
    const settled = this.#held.filter(
      ({ settledAt = -1, isRollback }) => settledAt > askedAt && (!isRollback || isFallback),
    )
    settled.sort((a, b) => (a.settledAt ?? 0) - (b.settledAt ?? 0))
    this.#patch(query, [...settled.map(({ patch }) => patch), ...this.#underWay()])
  }
}
