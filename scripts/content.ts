// `npm run content`: everything of the content that a machine can check, by file and line.
import { checkContent } from './content/check-content'
import { readMaterial } from './content/read-material'

const material = await readMaterial()
const found = checkContent(material)
for (const { file, line, message } of found) console.log(`${file}:${line}: ${message}`)
const counted = `${material.lessons.length} lessons, ${material.lessons.flatMap(({ questions }) => questions).length} questions, ${material.terms.length} terms`
console.log(found.length === 0 ? `${counted}: nothing to mend.` : `\n${counted}: ${found.length} to mend.`)
process.exitCode = found.length === 0 ? 0 : 1
