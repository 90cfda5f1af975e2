import type { Plugin, Rolldown } from 'vite'

const SCRIPT = '<script src="/firstRuns.js"'

/**
 * Tells `public/firstRuns.js` the names of the files that a page of ours needs beyond those that the HTML names, so that it
 * can fetch them with the rest: by itself the page's code is asked for once all other code has run.
 */
export function codeAhead(page: string): Plugin {
  return {
    name: 'code-ahead',
    transformIndexHtml: {
      order: 'post',
      // Without a bundle, this is the server of development, which has no such files.
      handler: (html, { bundle }) => {
        if (bundle === undefined) return html
        if (!html.includes(SCRIPT)) throw new Error(`index.html has no ${SCRIPT}>`)
        const files = filesOf(page, bundle).filter((file) => !html.includes(file))
        return html.replace(SCRIPT, `${SCRIPT} data-code="${files.map((file) => `/${file}`).join(' ')}"`)
      },
    },
  }
}

function filesOf(page: string, bundle: Rolldown.OutputBundle): string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
  const entry = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(page)))
  if (entry === undefined) throw new Error(`No chunk holds ${page}`)
  const files = new Set([entry.fileName])
  for (const name of files) {
    const chunk = bundle[name]
    if (chunk?.type !== 'chunk') continue
    for (const file of [...chunk.imports, ...(chunk.viteMetadata?.importedCss ?? [])]) files.add(file)
  }
  return [...files]
}
