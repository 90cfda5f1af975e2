import tokens from '../../ui/tokens.css?inline'
import sheet from './document.css?inline'

/** The tokens of the light theme, which paper has whatever the screen had. */
const LIGHT = /:root\s*,\s*\[data-mantine-color-scheme=["']?light["']?\]\s*\{([^}]*)\}/.exec(tokens)?.[1] ?? ''

/** Everything that a saved or printed comparison needs to look like the page. */
export const documentCss = `${tokens}\n@media print {\n:root:root {${LIGHT}}\n}\n${sheet}`
