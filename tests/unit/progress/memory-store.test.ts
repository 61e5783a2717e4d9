import { describe, test } from 'vitest'
import { memoryStore } from '@/lib/progress/memory-store'
import { promises } from '../../support/store-contract'

describe('a store in memory', () => {
  for (const [name, holds] of Object.entries(promises)) test(name, () => holds(memoryStore()))
})
