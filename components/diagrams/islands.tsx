'use client'

import { asleep } from '@/components/ui/asleep'

// Drawings that move, as a page takes them: their HTML at once, their code when it is needed.

export const CountTheKernels = asleep(() => import('./count-the-kernels').then((module) => module.CountTheKernels))
export const TwoOrders = asleep(() => import('./two-orders').then((module) => module.TwoOrders))
