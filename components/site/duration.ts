import type { Module } from '@/lib/course'

/** All minutes of a module's lessons. */
export function minutesOf(module: Module): number {
  return module.lessons.reduce((sum, { minutes }) => sum + minutes, 0)
}

/** Minutes as they are printed: `55 min`, `1 h 45`. */
export function duration(minutes: number): string {
  if (minutes < 60) return `${minutes} min`
  const rest = minutes % 60
  return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${String(rest).padStart(2, '0')}`
}
