import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commands } from '../commands/index.ts'

const root = join(import.meta.dirname, '..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')

test('the README’s table names every command with its subcommands, and no other', () => {
  const rows = [...readme.matchAll(/^\| `\/(\w+)([^`]*)` \|/gm)].map(([, name, rest]) => [
    name,
    rest!
      .split('·')
      .map((part) => part.trim())
      .filter(Boolean)
      .sort()
      .join(' '),
  ])
  const real = commands.map(({ data }) => [
    data.name,
    (data.options ?? [])
      .filter((option) => option.type === 1)
      .map((option) => option.name)
      .sort()
      .join(' '),
  ])
  expect(rows.sort()).toEqual(real.sort())
})

test('every file that the README links to is there', () => {
  const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, target]) => target!)
  expect(links.length).toBeGreaterThan(5)
  expect(links.filter((target) => !existsSync(join(root, target)))).toEqual([])
})

test('the lock file names no download host', () => {
  expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toContain('"resolved"')
})
