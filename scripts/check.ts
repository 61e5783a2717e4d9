import { quick } from './quick'
import { runTasks } from './task'

await runTasks(quick)
