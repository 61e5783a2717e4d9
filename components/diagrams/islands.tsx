'use client'

import { near } from '@/components/ui/near'

// Drawings that move, as a page takes them: their HTML at once, their code when it is needed.

export const CountTheKernels = near(() => import('./count-the-kernels').then((module) => module.CountTheKernels))
export const TwoOrders = near(() => import('./two-orders').then((module) => module.TwoOrders))
