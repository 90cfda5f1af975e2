import type { Canary } from './canary.ts'

/** One planted violation for each React rule that we rely on by name. */
export const reactCanaries: readonly Canary[] = [
  {
    path: 'src/ui/ConditionalHook.tsx',
    reported: ['react-hooks(rules-of-hooks)', 'react(hooks)'],
    source: `import { useId } from 'react'
export function ConditionalHook({ on }: { readonly on: boolean }) {
  if (!on) return null
  const id = useId()
  return <p id={id} />
}
`,
  },
  {
    path: 'src/ui/MissingDependency.tsx',
    reported: ['react-hooks(exhaustive-deps)', 'react(exhaustive-effect-dependencies)'],
    source: `import { useEffect } from 'react'
export function MissingDependency({ title }: { readonly title: string }) {
  useEffect(() => {
    document.title = title
  }, [])
  return null
}
`,
  },
  {
    path: 'src/ui/DerivedState.tsx',
    reported: ['effects(no-derived-state)', 'react(set-state-in-effect)'],
    source: `import { useEffect, useState } from 'react'
export function DerivedState({ values }: { readonly values: readonly number[] }) {
  const [count, setCount] = useState(0)
  useEffect(() => {
    setCount(values.length)
  }, [values])
  return <p>{count}</p>
}
`,
  },
  {
    path: 'src/ui/ChainedState.tsx',
    reported: ['effects(no-chain-state-updates)', 'effects(no-event-handler)', 'react(set-state-in-effect)'],
    source: `import { useEffect, useState } from 'react'
export function ChainedState() {
  const [page, setPage] = useState(0)
  const [open, setOpen] = useState(true)
  useEffect(() => {
    if (page > 1) setOpen(false)
  }, [page])
  return <button onClick={() => setPage(page + 1)}>{String(open)}</button>
}
`,
  },
  {
    path: 'src/ui/EventInEffect.tsx',
    reported: ['effects(no-event-handler)'],
    source: `import { useEffect, useState } from 'react'
export function EventInEffect({ send }: { readonly send: () => void }) {
  const [sent, setSent] = useState(false)
  useEffect(() => {
    if (sent) send()
  }, [sent, send])
  return <button onClick={() => setSent(true)}>Send</button>
}
`,
  },
  {
    path: 'src/ui/LiveStateToParent.tsx',
    reported: ['effects(no-pass-live-state-to-parent)'],
    source: `import { useEffect, useState } from 'react'
export function LiveStateToParent({ onText }: { readonly onText: (text: string) => void }) {
  const [text, setText] = useState('')
  useEffect(() => {
    onText(text)
  }, [onText, text])
  return <input aria-label="text" value={text} onChange={(event) => setText(event.target.value)} />
}
`,
  },
  {
    path: 'src/ui/ImpureRender.tsx',
    reported: ['react(purity)'],
    source: `export function ImpureRender() {
  return <p>{Math.random()}</p>
}
`,
  },
  {
    path: 'src/ui/RawHtml.tsx',
    reported: ['react(no-danger)'],
    source: `export function RawHtml({ html }: { readonly html: string }) {
  return <p dangerouslySetInnerHTML={{ __html: html }} />
}
`,
  },
  {
    path: 'src/ui/IndexKey.tsx',
    reported: ['react(no-array-index-key)'],
    source: `export function IndexKey({ names }: { readonly names: readonly string[] }) {
  return names.map((name, index) => <p key={index}>{name}</p>)
}
`,
  },
  {
    path: 'src/ui/OpensBlank.tsx',
    reported: ['react(jsx-no-target-blank)'],
    source: `export function OpensBlank({ href }: { readonly href: string }) {
  return (
    <a href={href} target="_blank">
      out
    </a>
  )
}
`,
  },
  {
    path: 'src/ui/NamelessImage.tsx',
    reported: ['jsx-a11y(alt-text)'],
    source: `export function NamelessImage({ source }: { readonly source: string }) {
  return <img src={source} />
}
`,
  },
]
