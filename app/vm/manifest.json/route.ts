import { machineManifest } from '../machine-files'

// The machine may be built while the site runs.
export const dynamic = 'force-dynamic'

/** What the machine consists of, or `null`: its absence is an answer, not an error. */
export function GET(): Response {
  return new Response(machineManifest() ?? 'null', {
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-cache' },
  })
}
