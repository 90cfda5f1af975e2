import { useEffect } from 'react'

/** External system: the browser's tab. The most particular word comes first, since tabs are narrow. */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'Runlens' : `${title} · Runlens`
  }, [title])
}
