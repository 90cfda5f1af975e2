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

/** The frame around every page: the rail, the notice when the server is gone, the page. */
export function Shell() {
  const main = useRef<HTMLElement>(null)
  useFocusOnNavigation(main)
  useCommandKeys()
  useLightPaper()
  return (
    <div className={classes.shell}>
      <Rail onSkip={() => main.current?.focus()} />
      <main ref={main} className={classes.main} tabIndex={-1}>
        <ConnectionNotice />
        <DiskFullNotice />
        <StoreNotice />
        <Outlet />
      </main>
      <ManageFrame />
      <PaletteFrame />
    </div>
  )
}
