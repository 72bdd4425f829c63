import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { commands } from '../commands/index.ts'

const root = join(import.meta.dirname, '..')

/** Which folders each folder may import from, besides its own. What is not listed is forbidden. */
const stages = [
  'src/model',
  'src/analysis',
  'src/aggregate',
  'src/alerts',
  'src/sources',
  'src/store',
  'src/charts',
  'src/discord',
]
const may: Readonly<Record<string, readonly string[]>> = {
  'src/model': [],
  'src/analysis': ['src/model'],
  'src/aggregate': ['src/model'],
  'src/sources': ['src/model'],
  'src/store': ['src/model'],
  'src/charts': ['src/model'],
  'src/discord': ['src/model'],
  'src/alerts': ['src/model', 'src/aggregate'],
  'src/pipeline': ['src', ...stages],
  'src/sandbox': ['src/model'],
  commands: ['src', 'src/pipeline', ...stages.filter((stage) => stage !== 'src/sources' && stage !== 'src/alerts')],
}
/** main.ts, app.ts, config.ts, log.ts and the wiring; developers' tools. */
const free = ['src', 'src/cli']
const pure = ['src/model', 'src/analysis', 'src/aggregate', 'src/alerts']
const knowDiscordJs = ['src/discord', 'commands', 'src', 'src/cli']

const files = globSync('{src,commands}/**/*.ts', { cwd: root })
const folderOf = (file: string): string => {
  const parts = dirname(file).split('/')
  return parts[0] === 'commands' ? 'commands' : parts.slice(0, 2).join('/')
}
const codeOf = (file: string): string => readFileSync(join(root, file), 'utf8')
const importsOf = (file: string): readonly string[] =>
  [...codeOf(file).matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, target]) =>
    relative(root, join(root, dirname(file), target!)),
  )

test('every folder has a rule', () => {
  expect([...new Set(files.map(folderOf))].filter((folder) => !(folder in may) && !free.includes(folder))).toEqual([])
})

test.for(files.filter((file) => folderOf(file) in may))('%s imports only what its folder may', (file) => {
  const from = folderOf(file)
  for (const target of importsOf(file))
    expect([from, ...may[from]!], `${file} -> ${target}`).toContain(folderOf(target))
})

test.for(files.filter((file) => pure.includes(folderOf(file))))(
  '%s reads no clock, dice, disk or environment',
  (file) => {
    expect(codeOf(file)).not.toMatch(
      /Temporal\.Now|Date\.now|new Date\(\)|Math\.random|\bprocess\.|from 'node:|\bfetch\(/,
    )
  },
)

test.for(files.filter((file) => !knowDiscordJs.includes(folderOf(file))))('%s knows nothing of discord.js', (file) => {
  expect(codeOf(file)).not.toMatch(/from 'discord\.js'/)
})

test('only main.ts and the developers’ tools import commands', () => {
  const importers = files.filter(
    (file) => file.startsWith('src/') && importsOf(file).some((target) => target.startsWith('commands/')),
  )
  expect(importers.filter((file) => file !== 'src/main.ts' && folderOf(file) !== 'src/cli')).toEqual([])
})

test('process.env is read by main.ts and the developers’ tools, and checked by config.ts alone', () => {
  const readers = files.filter((file) => codeOf(file).includes('process.env'))
  expect(readers.filter((file) => file !== 'src/main.ts' && folderOf(file) !== 'src/cli')).toEqual([])
})

test('every file in commands/ is in the list, under its own name', () => {
  const names = globSync('commands/*.ts', { cwd: root }).map((file) => file.slice('commands/'.length, -'.ts'.length))
  expect(commands.map((command) => command.data.name).sort()).toEqual(names.filter((name) => name !== 'index').sort())
})

test('no import runs in a circle', () => {
  const graph = new Map(files.map((file) => [file, importsOf(file)]))
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '))
    else if (!done.has(file)) for (const target of graph.get(file) ?? []) visit(target, [...path, file])
    done.add(file)
  }
  for (const file of files) visit(file, [])
  expect(circles).toEqual([])
})
