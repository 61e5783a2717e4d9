'use client'

import { useSyncExternalStore } from 'react'
import { applyTheme, keptTheme, type Theme } from './theme'

const choices: readonly { readonly theme: Theme; readonly word: string }[] = [
  { theme: 'system', word: 'System' },
  { theme: 'light', word: 'Light' },
  { theme: 'dark', word: 'Dark' },
]

const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Light, dark, or as the system says. */
export function ThemeChoice() {
  const theme = useSyncExternalStore<Theme>(subscribe, keptTheme, () => 'system')
  return (
    <fieldset className="no-print inline-flex rounded-control border border-edge bg-sheet text-[14px]/5">
      <legend className="sr-only">Theme</legend>
      {choices.map(({ theme: each, word }) => (
        <label
          key={each}
          className="cursor-pointer border-edge border-l px-2.5 py-1.5 text-ink-2 first-of-type:border-l-0 has-checked:bg-ink has-checked:font-semibold has-checked:text-film has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
        >
          <input
            type="radio"
            name="theme"
            value={each}
            checked={theme === each}
            onChange={() => {
              applyTheme(each)
              for (const listener of listeners) listener()
            }}
            className="sr-only"
          />
          {word}
        </label>
      ))}
    </fieldset>
  )
}
