import { useRef } from 'react'
import { Outlet } from 'react-router'
import { ManageFrame } from '../features/manage/ManageFrame.tsx'
import { PaletteFrame } from '../features/palette/PaletteFrame.tsx'
import { useCommandKeys } from '../ui/useCommandKeys.ts'
import { useLightPaper } from '../ui/useLightPaper.ts'
import { ConnectionNotice } from './ConnectionNotice.tsx'
import { DiskFullNotice } from './DiskFullNotice.tsx'
import { Rail } from './Rail.tsx'
import classes from './Shell.module.css'
import { StoreNotice } from './StoreNotice.tsx'
import { useFocusOnNavigation } from './useFocusOnNavigation.ts'

/**
 * The frame around every page: the rail, the page, and notices such as that the server is gone. They stand below the page:
 * they come and go by themselves, and above it they would move what somebody looks at.
 */
export function Shell() {
  const main = useRef<HTMLElement>(null)
  useFocusOnNavigation(main)
  useCommandKeys()
  useLightPaper()
  return (
    <div className={classes.shell}>
      <Rail onSkip={() => main.current?.focus()} />
      <main ref={main} className={classes.main} tabIndex={-1}>
        <Outlet />
        <StoreNotice />
        <DiskFullNotice />
        <ConnectionNotice />
      </main>
      <ManageFrame />
      <PaletteFrame />
    </div>
  )
}
