import classes from './CodeBlock.module.css'
import { CopyButton } from './CopyButton.tsx'

/** Lines to run somewhere else, with a button that copies them. */
export function CodeBlock({ code, what }: { readonly code: string; readonly what: string }) {
  return (
    <div className={classes.block}>
      <pre>
        <code>{code}</code>
      </pre>
      <span className={classes.copy}>
        <CopyButton text={code} what={what} />
      </span>
    </div>
  )
}
