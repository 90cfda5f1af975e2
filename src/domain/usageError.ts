/** What a person did wrong or must change before Runlens can start; the message is one whole sentence for the terminal. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
