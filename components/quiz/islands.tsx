'use client'

import { near } from '@/components/ui/near'

// The parts of a quiz as a page takes them: their HTML at once, their code when it is needed.

export const Check = near(() => import('./check').then((module) => module.Check))
export const Predict = near(() => import('./predict').then((module) => module.Predict))
export const QuickCheck = near(() => import('./quick-check').then((module) => module.QuickCheck))
export const Reveal = near(() => import('./reveal').then((module) => module.Reveal))
