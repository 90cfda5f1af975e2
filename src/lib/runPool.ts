/**
 * Works on `items` in their order, at most `limit` at a time, until all are done or `isStopped` says so; what is under
 * way is then finished. `work` must not reject.
 */
export async function runPool<Item>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<void>,
  isStopped: () => boolean,
): Promise<void> {
  let next = 0
  const worker = async (): Promise<void> => {
    while (next < items.length && !isStopped()) {
      const item = items[next] as Item
      next += 1
      await work(item)
    }
  }
  await Promise.all(Array.from({ length: limit }, worker))
}
