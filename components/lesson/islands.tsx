'use client'

import { asleep } from '@/components/ui/asleep'

export const LessonDone = asleep(() => import('./lesson-done').then((module) => module.LessonDone))
