/** The mark: three slabs, solid, cached, and ran with a slip. Never smaller than 16 px. */
export function Logo({ className = 'size-7' }: { readonly className?: string }) {
  return (
    <svg viewBox="0 0 28 28" aria-hidden="true" className={`block flex-none ${className}`}>
      <path d="M1.5 19.5h20v7h-20z" fill="var(--layer-fill)" stroke="var(--layer-line)" />
      <path d="M1.5 12.5h20v7h-20z" fill="var(--cached-fill)" stroke="var(--layer-line)" />
      <path d="M4.5 16.500h5v3h-5zM4.5 10h5v2.500h-5z" fill="var(--layer-line)" />
      <path d="M6.5 1.500h20v7h-20z" fill="var(--run-solid)" stroke="var(--run-line)" />
    </svg>
  )
}
