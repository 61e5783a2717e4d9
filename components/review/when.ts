import { daysBetween } from '@/lib/course/review'

/** In how many days, as one says it: “today”, “tomorrow”, “in 5 days”. */
export function inDays(days: number): string {
  if (days <= 0) return 'today'
  return days === 1 ? 'tomorrow' : `in ${days} days`
}

/** The day on which something returns, seen from now. */
export function whenDue(due: number, now: number): string {
  return inDays(daysBetween(now, due))
}

const words = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve']

/** A count with its noun, small numbers in words: “Six questions”. */
export function counted(count: number, noun: string): string {
  return `${words[count] ?? count} ${noun}${count === 1 ? '' : 's'}`
}
