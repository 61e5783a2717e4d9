import type { InputHTMLAttributes } from 'react'

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly label: string
  readonly name: string
  readonly hint?: string
  readonly error?: string
}

/** A labelled input. Its error is tied to it and read with it. */
export function Field({ label, name, hint, error, ...rest }: FieldProps) {
  const described = [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className="mt-5">
      <label htmlFor={name} className="block font-semibold text-small">
        {label}
      </label>
      {hint ? (
        <p id={`${name}-hint`} className="text-ink-2 text-small">
          {hint}
        </p>
      ) : null}
      <input
        id={name}
        name={name}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        className="mt-1.5 block min-h-11 w-full rounded-control border border-edge bg-sheet px-3 text-[17px] aria-invalid:border-fail-line aria-invalid:shadow-[inset_0_0_0_1px_var(--fail-line)]"
        {...rest}
      />
      {error ? (
        <p id={`${name}-error`} className="mt-1.5 font-mid text-fail-ink text-small">
          {error}
        </p>
      ) : null}
    </div>
  )
}
