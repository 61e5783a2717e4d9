'use client'

import { asleep } from '@/components/ui/asleep'

export const MachineDoor = asleep(async () => (await import('./machine-door')).MachineDoor)
