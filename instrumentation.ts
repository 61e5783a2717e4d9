/** Called once when a server starts: opens the database before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs' && process.env.NEXT_PHASE !== 'phase-production-build') {
    const { openOrExit } = await import('@/lib/server')
    await openOrExit()
  }
}
