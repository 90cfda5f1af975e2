let holders = 0
let own: string | undefined

/** Gives the page the light theme, for paper is white, until the returned function has been called by everybody who asked for it. */
export function lightenPage(): () => void {
  const { dataset } = document.documentElement
  if (holders === 0) own = dataset['mantineColorScheme']
  holders += 1
  dataset['mantineColorScheme'] = 'light'
  return () => {
    holders -= 1
    if (holders === 0 && own !== undefined) dataset['mantineColorScheme'] = own
  }
}
