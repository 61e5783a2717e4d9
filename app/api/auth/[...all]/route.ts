import { accounts, answering } from '@/lib/server'

const answer = answering(accounts)

export { answer as GET, answer as POST }
