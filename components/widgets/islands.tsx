'use client'

import { asleep } from '@/components/ui/asleep'

// Widgets as a page takes them: their HTML at once, their code when it is needed.

export const BaseChooser = asleep(() => import('./base-chooser').then((module) => module.BaseChooser))
export const BaseCut = asleep(() => import('./base-cut').then((module) => module.BaseCut))
export const LayerStack = asleep(() => import('./layer-stack').then((module) => module.LayerStack))
export const Lifecycle = asleep(() => import('./lifecycle').then((module) => module.Lifecycle))
export const MovingTag = asleep(() => import('./moving-tag').then((module) => module.MovingTag))
export const ReferenceAnatomy = asleep(() => import('./reference-anatomy').then((module) => module.ReferenceAnatomy))
export const StandUp = asleep(() => import('./stand-up').then((module) => module.StandUp))
