/** Where the chosen theme is kept; no entry means: as the system says. */
export const themeKey = 'theme'

export type Theme = 'system' | 'light' | 'dark'

/**
 * Runs before the first paint, so that a page never flashes in the other theme.
 * It is the same text on every page, which lets the content security policy name it by its hash.
 */
export const themeScript = `try{const t=localStorage.getItem('${themeKey}');if(t)document.documentElement.dataset.theme=t}catch{}`

/** Shows the theme and keeps it; a browser that refuses storage shows it until the page is left. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  try {
    if (theme === 'system') localStorage.removeItem(themeKey)
    else localStorage.setItem(themeKey, theme)
  } catch {
    // Storage is refused: nothing to keep it in.
  }
}

/** The theme that was kept, or the system's. */
export function keptTheme(): Theme {
  const kept = document.documentElement.dataset.theme
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}
