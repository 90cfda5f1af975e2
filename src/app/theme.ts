import { createTheme, defaultVariantColorsResolver } from '@mantine/core'
import type { CSSVariablesResolver, MantineColorsTuple, VariantColorsResolver } from '@mantine/core'
import { PAGE_PORTAL } from '../ui/pagePortal.ts'
import classes from './theme.module.css'

/** Mantine asks for ten shades; ours is one accent per theme, chosen by `tokens.css`. */
const accent = Array.from({ length: 10 }, () => 'var(--accent)') as unknown as MantineColorsTuple

/** Quiet controls are grey; Mantine would paint them in the accent, which is kept for what is on or primary. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const resolved = defaultVariantColorsResolver(input)
  if (input.variant === 'filled') return { ...resolved, hover: 'var(--accent-hover)', color: 'var(--accent-ink)' }
  if (input.variant === 'subtle') return { ...resolved, hover: 'var(--bg-hover)', color: 'var(--text-2)' }
  return resolved
}

/**
 * Mantine's components in the look of `tokens.css`. Variants: `default` is a bordered control, `filled` the one primary
 * action of a page, `subtle` a quiet one in a tool bar, `light` one that is switched on. The components are named, not
 * imported: the first page does not load those that it does not show.
 */
export const theme = createTheme({
  fontFamily: 'var(--font-ui)',
  fontFamilyMonospace: 'var(--font-mono)',
  primaryColor: 'accent',
  colors: { accent },
  variantColorResolver,
  defaultRadius: 'var(--radius)',
  fontSizes: { xs: 'var(--fs-xs)', sm: 'var(--fs-s)', md: 'var(--fs-m)', lg: 'var(--fs-l)', xl: 'var(--fs-xl)' },
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { variant: 'default' }, classNames: { root: classes.button } },
    ActionIcon: { defaultProps: { variant: 'subtle' }, classNames: { root: classes.actionIcon } },
    Input: { classNames: { wrapper: classes.inputWrapper, input: classes.input } },
    Checkbox: {
      defaultProps: { size: 'xs' },
      classNames: {
        input: `${classes.checkbox} ${classes.box}`,
        label: classes.boxLabel,
        description: classes.boxNote,
      },
    },
    Radio: { defaultProps: { size: 'xs' }, classNames: { radio: classes.box, label: classes.boxLabel } },
    Tabs: { classNames: { list: classes.tabsList, tab: classes.tab } },
    Tooltip: {
      defaultProps: { openDelay: 350, transitionProps: { duration: 0 }, withinPortal: true },
      classNames: { tooltip: classes.tooltip },
    },
    Popover: {
      defaultProps: { transitionProps: { duration: 0 }, shadow: 'var(--shadow)', portalProps: PAGE_PORTAL },
      classNames: { dropdown: classes.dropdown },
    },
    Menu: {
      // The placeholder is a child that a menu may not have; the focus goes to the menu itself.
      defaultProps: {
        transitionProps: { duration: 0 },
        shadow: 'var(--shadow)',
        portalProps: PAGE_PORTAL,
        withInitialFocusPlaceholder: false,
      },
      classNames: { dropdown: classes.dropdown, item: classes.menuItem },
    },
  },
})

const shared = {
  '--mantine-color-body': 'var(--bg)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-2)',
  '--mantine-color-placeholder': 'var(--text-3)',
  '--mantine-color-default': 'var(--bg-raised)',
  '--mantine-color-default-hover': 'var(--bg-hover)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-disabled': 'var(--bg-hover)',
  '--mantine-color-disabled-color': 'var(--text-3)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-color-error': 'var(--bad)',
  '--mantine-color-anchor': 'var(--accent-text)',
  '--mantine-color-accent-filled': 'var(--accent)',
  '--mantine-color-accent-filled-hover': 'var(--accent-hover)',
  '--mantine-color-accent-light': 'var(--accent-soft)',
  '--mantine-color-accent-light-hover': 'var(--accent-soft)',
  '--mantine-color-accent-light-color': 'var(--accent-text)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-light': 'var(--accent-soft)',
  '--mantine-primary-color-light-color': 'var(--accent-text)',
  '--mantine-primary-color-contrast': 'var(--accent-ink)',
}

/** Points Mantine's own variables at the tokens, so that both themes come from one file. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared })
