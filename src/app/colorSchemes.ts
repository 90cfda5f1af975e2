/** What Mantine calls a colour scheme, and what a person reads. */
export const COLOR_SCHEMES = { auto: 'System', light: 'Light', dark: 'Dark' } as const

/** In the order in which they are offered. */
export const SCHEMES = ['auto', 'light', 'dark'] as const
