import { ChevronDown, ChevronRight } from 'lucide-react'
import classes from './RunName.module.css'

/** Shows whether what is below a line is open; a click on it opens or closes, and so do the arrow keys on the line's name. */
export function Twisty({ isOpen }: { readonly isOpen: boolean }) {
  return (
    <span className={classes.twisty} aria-hidden data-twisty>
      {isOpen ? <ChevronDown /> : <ChevronRight />}
    </span>
  )
}
