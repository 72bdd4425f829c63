import { parseDocument } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import { renderIssuesChart } from '../../src/charts/issues.ts'
import { renderReport } from '../../src/charts/report.ts'
import type { Digest, DigestLine, PeriodReport } from '../../src/model/digest.ts'
import { aDay, dayBefore, tone } from '../support/counts.ts'

const digest = (lines: readonly DigestLine[]): Digest => ({
  title: 'Basic <Agreement>: 15 Oct 09:00 – 16 Oct 09:00 (America/New_York)',
  span: aDay,
  zone: 'America/New_York',
  quiet: false,
  headline: ['412 posts & more'],
  sections: [{ id: 'drivers', heading: 'What drove it', lines, span: aDay, against: dayBefore }],
})

const report = (lines: readonly DigestLine[] = [], pictures: PeriodReport['pictures'] = []): PeriodReport => ({
  digest: digest(lines),
  pictures,
  madeAt: Temporal.Instant.from('2021-10-16T13:00Z'),
})

describe('a report', () => {
  test('holds its pictures, with their words beside them', async () => {
    const picture = await renderIssuesChart({
      title: 'Issues "quoted"',
      span: aDay,
      zone: 'America/New_York',
      issues: [{ name: 'pay', posts: 9, tone: tone({ negative: 4, positive: 5 }) }],
    })
    const html = renderReport(report([], [picture]))
    const [, base64] = html.match(/src="data:image\/png;base64,([^"]+)"/)!
    expect(Buffer.from(base64!, 'base64').equals(Buffer.from(picture.png))).toBe(true)
    expect(html.match(/Issues &#34;quoted&#34;: issues by tone/g)).toHaveLength(2)
  })

  test('loads nothing: no script, no address but links', () => {
    const html = renderReport(report([[{ quote: 'a story', url: 'https://news.example/1?a=1&b=2' }]]))
    expect(html).not.toMatch(/<script|<link|@import|url\(/)
    expect(html.match(/https?:[^"]*/g)).toEqual(['https://news.example/1?a=1&#38;b=2'])
    expect(html).toContain("default-src 'none'")
  })

  test("keeps strangers' words words, and links only to the web", () => {
    const html = renderReport(
      report([
        [{ quote: '<img src=x onerror=alert(1)>', url: 'javascript:alert(1)' }],
        [{ quote: 'quote', url: 'https://a.example/"onmouseover="x' }],
      ]),
    )
    expect(html).not.toMatch(/<img|javascript:/)
    const links = elements(html, 'a')
    expect(links.map((link) => Object.keys(link.attribs))).toEqual([['href', 'rel']])
  })

  test('gives its exact window, and a section that compares both of its own', () => {
    expect(renderReport(report())).toContain(
      'Window 2021-10-15 09:00 -04:00 (included) to 2021-10-16 09:00 -04:00 (not included), America/New_York.',
    )
    expect(renderReport(report([['a line']]))).toContain(
      '15 Oct 09:00 – 16 Oct 09:00, compared with 14 Oct 09:00 – 15 Oct 09:00',
    )
  })

  test('says how it was made and when', () => {
    const html = renderReport(report())
    expect(html).toContain('Shares of fewer than 5 posts are withheld')
    expect(html).toContain('Made 2021-10-16 09:00 -04:00.')
    expect(html).toContain('<title>Basic &#60;Agreement&#62;')
  })
})

type Element = { readonly name: string; readonly attribs: Record<string, string> }

function elements(html: string, name: string): Element[] {
  const found: Element[] = []
  const visit = (node: object) => {
    if ('name' in node && node.name === name) found.push(node as unknown as Element)
    if ('children' in node) for (const child of node.children as object[]) visit(child)
  }
  visit(parseDocument(html))
  return found
}
