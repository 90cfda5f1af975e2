import { copyText } from './copyText.ts'
import { showMessage } from './showMessage.ts'

/** Puts `text` on the clipboard and says in the corner that `what` was copied, or that it could not be. */
export function copyAndSay(text: string, what: string): void {
  void copyText(text).then((isCopied) =>
    showMessage(isCopied ? `Copied: ${what}` : 'The browser does not let this page copy.'),
  )
}
