import type { ChapterId } from '@/content/recordings/questions'
import type { Chapter } from '../chapter'
import { box, files } from './container'
import { cpu, memory } from './limits'
import { mnt, net, pid, uts } from './namespaces'
import { race } from './race'

/** Every chapter of the machine by its id. */
export const chapters: Readonly<Record<ChapterId, Chapter>> = { race, uts, pid, mnt, net, files, memory, cpu, box }
