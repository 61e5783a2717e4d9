'use client'

import { near } from '@/components/ui/near'

export const LessonDone = near(() => import('./lesson-done').then((module) => module.LessonDone))
