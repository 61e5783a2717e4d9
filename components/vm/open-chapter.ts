import type { ChapterId } from '@/content/recordings/questions'
import { type ChapterRun, runChapter } from './chapter-run'
import { chapters } from './chapters'
import type { Machine } from './machine'
import { enterMachine } from './machine-room'
import { playRecording, type Recording } from './recording'

/** Starts a chapter in the page's machine, or in its recording. */
export function openChapter(id: ChapterId, source: Machine['source']): ChapterRun {
  const chapter = chapters[id]
  if (source === 'live') return runChapter(chapter, source, enterMachine)
  return runChapter(chapter, source, async (events) => {
    const recording = (await import(`@/content/recordings/${id}.json`)).default as unknown as Recording
    const machine = playRecording(recording, events)
    return { machine, boot: await machine.boot(), opening: recording.opening, made: recording.made }
  })
}
