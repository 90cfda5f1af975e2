import { safeFileName } from '../lib/safeFileName.ts'

/** Saves a file where the browser puts its downloads. Its name is made of any text, and of an ending like `csv`. */
export function saveFile(content: Blob | string, name: string, ending: string, mediaType: string): void {
  const blob = typeof content === 'string' ? new Blob([content], { type: `${mediaType};charset=utf-8` }) : content
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = safeFileName(name, ending)
  link.click()
  // The download has its own hold on the blob once the click is over.
  setTimeout(() => URL.revokeObjectURL(url))
}
