import { answering, health } from '@/lib/server'

export const dynamic = 'force-dynamic'

export const GET = answering(health)
