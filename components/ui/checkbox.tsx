import type { InputHTMLAttributes } from 'react'

/** The browser's own checkbox, drawn as a square that fills with ink; it keeps its look when it is disabled. */
export function Checkbox({ className = '', ...rest }: Omit<InputHTMLAttributes<HTMLInputElement>, 'type'>) {
  return (
    <span className={`relative grid size-5 place-items-center ${className}`}>
      <input
        type="checkbox"
        className="peer col-start-1 row-start-1 size-5 appearance-none rounded-[2px] border-[1.5px] border-edge bg-sheet checked:border-ink checked:bg-ink forced-colors:appearance-auto"
        {...rest}
      />
      <svg
        viewBox="0 0 12 12"
        aria-hidden="true"
        className="pointer-events-none invisible col-start-1 row-start-1 size-3 fill-none stroke-2 stroke-film peer-checked:visible forced-colors:hidden"
      >
        <path d="m1.6 6.4 3 3L10.400 3" />
      </svg>
    </span>
  )
}
