import { createElement } from 'react'
import { ToastFrame } from './ToastFrame.tsx'
import { dismissToast, showToast } from './toasts.ts'

const SHOWN_MS = 12_000

/** Says something in the corner that is only to be read. */
export function showMessage(text: string): void {
  const onClose = (): void => dismissToast(text)
  showToast({ id: text, content: createElement(ToastFrame, { closesAfterMs: SHOWN_MS, onClose }, text) })
}
