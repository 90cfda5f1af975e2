import type { Plugin, Rolldown } from 'vite'

const SCRIPT = '<script src="/firstRuns.js"'

/**
 * Tells `public/firstRuns.js` the names of the files that a page of ours needs beyond those that the HTML names, so that it
 * can fetch them with the rest: by itself the page's code is asked for once all other code has run. And those of what paints the
 * page's rows before that.
 */
export function codeAhead(page: string, painter: string): Plugin {
  return {
    name: 'code-ahead',
    apply: 'build',
    buildStart() {
      if (this.environment.name === 'client') this.emitFile({ type: 'chunk', id: painter, preserveSignature: 'strict' })
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) => {
        if (bundle === undefined) throw new Error('Only a build has files to name')
        if (!html.includes(SCRIPT)) throw new Error(`index.html has no ${SCRIPT}>`)
        const [own, ...others] = filesOf(painter, bundle)
        // The frame has them, too, and no row is painted without its styles.
        const missing = others.find((file) => !html.includes(file))
        if (missing !== undefined) throw new Error(`The HTML does not name ${missing}, which ${painter} needs`)
        const files = filesOf(page, bundle).filter((file) => !html.includes(file))
        const code = files.map((file) => `/${file}`).join(' ')
        return html.replace(SCRIPT, `${SCRIPT} data-code="${code}" data-painter="/${own}"`)
      },
    },
  }
}

/** The chunk that begins with a module, then all that it needs. */
function filesOf(module: string, bundle: Rolldown.OutputBundle): string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
  const entry =
    chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(module) === true) ??
    chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(module)))
  if (entry === undefined) throw new Error(`No chunk holds ${module}`)
  const files = new Set([entry.fileName])
  for (const name of files) {
    const chunk = bundle[name]
    if (chunk?.type !== 'chunk') continue
    for (const file of [...chunk.imports, ...(chunk.viteMetadata?.importedCss ?? [])]) files.add(file)
  }
  return [...files]
}
