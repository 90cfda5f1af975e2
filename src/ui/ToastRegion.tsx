import { useSyncExternalStore } from 'react'
import classes from './ToastRegion.module.css'
import { currentToasts, subscribeToToasts } from './toasts.ts'

/** The corner where messages stand. Screen readers read each as it comes, without leaving what they are at. */
export function ToastRegion() {
  const toasts = useSyncExternalStore(subscribeToToasts, currentToasts)
  return (
    <section className={classes.region} aria-label="Messages" aria-live="polite">
      {toasts.map(({ id, content }) => (
        <div key={id}>{content}</div>
      ))}
    </section>
  )
}
