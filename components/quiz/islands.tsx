'use client'

import { asleep } from '@/components/ui/asleep'

// The parts of a quiz as a page takes them: their HTML at once, their code when it is needed.

export const Check = asleep(() => import('./check').then((module) => module.Check))
export const Predict = asleep(() => import('./predict').then((module) => module.Predict))
export const QuickCheck = asleep(() => import('./quick-check').then((module) => module.QuickCheck))
export const Reveal = asleep(() => import('./reveal').then((module) => module.Reveal))
