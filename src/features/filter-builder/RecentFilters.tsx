import { ActionIcon, Menu } from '@mantine/core'
import { History } from 'lucide-react'
import { useState } from 'react'
import { PressMenu } from '../../ui/PressMenu.tsx'
import { readRecent } from './recentFilters.ts'
import classes from './RecentFilters.module.css'

interface RecentFiltersProps {
  /** Of the language whose filters are listed. */
  readonly language: string
  readonly onPick: (text: string) => void
}

/** Filters used lately in this browser, to use again. */
export function RecentFilters({ language, onPick }: RecentFiltersProps) {
  const [recent, setRecent] = useState<readonly string[]>([])
  return (
    <PressMenu
      position="bottom-end"
      onOpen={() => setRecent(readRecent(language))}
      renderButton={(press) => (
        <ActionIcon aria-label="Recent filters" title="Recent filters" {...press}>
          <History aria-hidden />
        </ActionIcon>
      )}
    >
      <Menu.Dropdown className={classes.list}>
        {recent.length === 0 && <Menu.Item disabled>No filter has been used here yet</Menu.Item>}
        {recent.map((text) => (
          <Menu.Item key={text} className={classes.item} title={text} onClick={() => onPick(text)}>
            <code>{text}</code>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </PressMenu>
  )
}
