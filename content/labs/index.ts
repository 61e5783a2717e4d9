import type { Lab } from '@/lib/course'

/** Every published lab by its slug. Each is a chunk of its own: a page reads its texts, a worker also its goals. */
export const labs: Readonly<Record<string, () => Promise<Lab>>> = {
  'no-reinstall': async () => (await import('./no-reinstall/lab')).noReinstall,
  'no-stale-lists': async () => (await import('./no-stale-lists/lab')).noStaleLists,
  'reuse-downloads': async () => (await import('./reuse-downloads/lab')).reuseDownloads,
  'say-what-runs': async () => (await import('./say-what-runs/lab')).sayWhatRuns,
  'files-in-place': async () => (await import('./files-in-place/lab')).filesInPlace,
  'clean-context': async () => (await import('./clean-context/lab')).cleanContext,
}
