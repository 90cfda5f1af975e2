import axe from 'axe-core'

/** What is not accessible on the page, one line each with the element; empty when all is well. */
export async function axeViolations(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body)
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
