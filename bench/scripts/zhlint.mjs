// CPU seconds of zhlint for the texts on standard input, with its default rules.
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
const { run } = createRequire(import.meta.url)('zhlint')
const texts = JSON.parse(readFileSync(0, 'utf8'))
run('预热2025年', { rules: { preset: 'default' } })
const began = process.cpuUsage()
for (const text of texts) for (const paragraph of text.split('\n')) run(paragraph, { rules: { preset: 'default' } })
const { user, system } = process.cpuUsage(began)
console.log((user + system) / 1e6)
