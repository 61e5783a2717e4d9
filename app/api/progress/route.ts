import { answering, progress } from '@/lib/server'

const answer = answering(progress)

export { answer as GET, answer as POST }
