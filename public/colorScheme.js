// Runs before the first paint, so that a dark page never starts white; afterwards Mantine keeps this attribute.
// A file and not an inline script, because the page's policy allows scripts from its own origin only.
try {
  const chosen = localStorage.getItem('mantine-color-scheme-value')
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light'
} catch {
  // Storage is blocked: the system's scheme follows with the page.
}
