const shares = [100, 82, 55, 32, 14]

/** How much of the petrol a module's stratum keeps, in percent: the lower, the denser. */
export function density(at: number): number {
  return shares[at] ?? 14
}
