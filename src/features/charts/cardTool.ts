/** Something that can be done with a card. */
export interface CardTool {
  readonly label: string
  readonly onUse: () => void
  /** It is switched on. */
  readonly on?: boolean
}

/** What the menu of a card is about. */
export interface CardMenuProps {
  /** What the card is called. */
  readonly title: string
  readonly tools: readonly CardTool[]
}
