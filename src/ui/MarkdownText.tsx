import { createContext, use } from 'react'
import type { ComponentProps } from 'react'
import ReactMarkdown from 'react-markdown'
import type { Components } from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { limitDepth } from './limitDepth.ts'

/** Headings begin below the second level, which is the page's own. */
const COMPONENTS: Components = {
  h1: ({ children }) => <h3>{children}</h3>,
  h2: ({ children }) => <h4>{children}</h4>,
  h3: ({ children }) => <h5>{children}</h5>,
  h4: ({ children }) => <h6>{children}</h6>,
  h5: ({ children }) => <h6>{children}</h6>,
  a: Link,
  img: Picture,
  // A task's box, which cannot be ticked here.
  input: ({ checked }) => <span>{checked === true ? '☑' : '☐'}</span>,
}

const InLink = createContext(false)

/** Without an address it is a place within this page, or something that is not for browsers. */
function Link({ href, children }: ComponentProps<'a'>) {
  if (href === undefined) return <span>{children}</span>
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      <InLink value>{children}</InLink>
    </a>
  )
}

/** The page asks no other host for anything, so a picture is where it leads to; one in a link, as badges are, is its words. */
function Picture({ src, alt = '' }: ComponentProps<'img'>) {
  const name = alt === '' ? 'picture' : alt
  if (use(InLink) || typeof src !== 'string') return <span>{name}</span>
  return <Link href={src}>{name}</Link>
}

/** Full addresses only; those relative to a page that was never here, and scripts, are none. */
function keepFullUrls(url: string): string | undefined {
  return /^(?:https?:|mailto:)/i.test(url) ? url : undefined
}

/** Markdown as elements; HTML in it stays the text that it is. */
export function MarkdownText({ text }: { readonly text: string }) {
  return (
    <ReactMarkdown
      remarkPlugins={[[remarkGfm, { singleTilde: false }]]}
      rehypePlugins={[limitDepth]}
      components={COMPONENTS}
      urlTransform={keepFullUrls}
    >
      {text}
    </ReactMarkdown>
  )
}
