import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { UserError } from '../../../src/model/errors.ts'
import { parseFeed } from '../../../src/sources/feed/parse.ts'

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures/feed', name))
const parse = (name: string, contentType: string | null = null) =>
  parseFeed(fixture(name), contentType, 'https://bulletin.example/feed.xml')
const bytes = (text: string) => new TextEncoder().encode(text)

test('an RSS 2.0 item brings its fullest text, its date and its categories', () => {
  const feed = parse('rss2.xml')
  expect(feed.title).toBe('Backstage Bulletin & News')
  expect(feed.link).toBe('https://bulletin.example/')
  expect(feed.items[0]).toMatchObject({
    id: 'bb-1001',
    url: 'https://bulletin.example/ratify?utm_source=rss',
    title: 'Stage crew ratify contract',
    text: 'Members of Local 9 voted yes.\nSee the count.',
    links: ['https://union.example/count'],
    categories: ['Labor Unions', 'Stage'],
  })
  expect(feed.items[0]!.publishedAt?.toString()).toBe('2026-11-09T22:00:00Z')
})

test('without a guid the canonical link is the identity, without a link a hash of the words', () => {
  const { items } = parse('rss2.xml')
  expect(items[1]).toMatchObject({
    id: 'https://bulletin.example/talks?id=7',
    url: 'https://bulletin.example/talks?utm_medium=feed&id=7',
  })
  expect(items[3]!.id).toMatch(/^text:.{16}$/)
  expect(items[3]!.url).toBeNull()
  expect(items[4]).toMatchObject({ id: expect.stringMatching(/^text:.{16}$/), text: 'Nothing but words.' })
})

test('a missing or broken date stays null', () => {
  const { items } = parse('rss2.xml')
  expect(items.slice(1).map((item) => item.publishedAt)).toEqual([null, null, null, null])
  expect(parse('rss1.rdf').items[0]!.publishedAt).toBeNull()
})

test('an item that nothing identifies is dropped and counted', () => {
  const feed = parse('rss2.xml')
  expect(feed.items).toHaveLength(5)
  expect(feed.dropped).toEqual({ 'nothing to tell it by': 1 })
})

test('the longest of ttl and updatePeriod is what the feed asks', () => {
  expect(parse('rss2.xml').updateEveryMs).toBe(3_600_000)
  expect(parse('atom1.xml').updateEveryMs).toBeNull()
})

test('Atom 1.0: plain titles stay as they are, XHTML becomes text, the alternate link is the address', () => {
  const feed = parse('atom1.xml')
  expect(feed).toMatchObject({ title: 'Guild & Co', link: 'https://guild.example/', language: 'en' })
  expect(feed.items[0]).toMatchObject({
    title: 'Rates where a <b> is just text',
    url: 'https://guild.example/1',
    text: 'We meet again.',
    categories: ['Bargaining'],
  })
  expect(feed.items[0]!.publishedAt?.toString()).toBe('2026-11-10T08:00:00Z')
  expect(feed.items[1]!.publishedAt?.toString()).toBe('2026-11-09T10:00:00Z')
})

test('Atom 0.3, RSS 0.91 and RSS 1.0 are read', () => {
  expect(parse('atom03.xml').items[0]).toMatchObject({ title: 'From 2004', url: 'https://old.example/1' })
  expect(parse('atom03.xml').items[0]!.publishedAt?.toString()).toBe('2004-02-03T10:00:00Z')
  expect(parse('rss091.xml').items[0]).toMatchObject({ id: 'https://old.example/first', text: 'Words.' })
  expect(parse('rss1.rdf')).toMatchObject({ title: 'RDF News', items: [{ title: 'Day only', categories: ['Film'] }] })
})

test('JSON Feed: HTML becomes text, plain text stays', () => {
  const { items } = parse('feed.json')
  expect(items[0]).toMatchObject({
    id: '1',
    title: 'Vote count <live>',
    text: '98% yes.',
    categories: ['Vote', 'IATSE'],
  })
  expect(items[0]!.publishedAt?.toString()).toBe('2026-11-11T01:00:00Z')
  expect(items[1]).toMatchObject({ id: '2', url: 'https://elsewhere.example/2', text: 'Plain & <simple>' })
  expect(items[1]!.publishedAt).toBeNull()
})

test.for([
  ['windows-1251.xml', null, 'Забастовка объявлена'],
  ['utf-16le.xml', null, 'Забастовка объявлена'],
  ['utf-16be-unmarked.xml', null, 'Забастовка объявлена'],
  ['shift_jis.xml', null, 'ストライキ権確立'],
  ['gb2312.xml', null, '投票结果公布'],
  ['iso-8859-2.xml', null, 'Strajk ogłoszony'],
  ['undeclared-windows-1252.xml', null, 'Grève à l’opéra'],
  ['undeclared-windows-1252.xml', 'text/xml; charset=windows-1252', 'Grève à l’opéra'],
  ['lying-utf-8.xml', null, 'Grève à l’opéra'],
  ['windows-1251.xml', 'application/rss+xml; charset=no-such', 'Забастовка объявлена'],
] as const)('%s, served as %s, reads right', ([name, contentType, title]) => {
  expect(parse(name, contentType).items[0]!.title).toBe(title)
})

const latin1 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))

test('a broken byte costs itself, not the rest of the text', () => {
  const utf8 = Buffer.concat([
    bytes('<rss version="2.0"><channel><title>Grève à l’opéra '),
    latin1('\xe9</title></channel></rss>'),
  ])
  expect(parseFeed(utf8, null).title).toMatch(/^Grève à l’opéra /)
  const gb = Buffer.from(fixture('gb2312.xml'))
  const at = gb.indexOf('</title>', gb.indexOf('<item'))
  const broken = Buffer.concat([gb.subarray(0, at), latin1('\xff'), gb.subarray(at)])
  expect(parseFeed(broken, null).items[0]!.title).toMatch(/^投票结果公布/)
})

test('a server that calls all it serves Latin is not believed of what reads as UTF-8', () => {
  const feed = bytes('<rss version="2.0"><channel><title>Grève</title></channel></rss>')
  expect(parseFeed(feed, 'text/xml; charset=ISO-8859-1').title).toBe('Grève')
  expect(
    parseFeed(
      latin1('<rss version="2.0"><channel><title>Gr\xe8ve</title></channel></rss>'),
      'text/xml; charset=iso-8859-1',
    ).title,
  ).toBe('Grève')
})

test('relative links stand against xml:base, each inside the one around it', () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://guild.example/a/"><title>t</title><link href="../b/"/>
    <entry xml:base="c/"><id>1</id><title>e</title><link href="d.html"/></entry></feed>`
  expect(parseFeed(bytes(atom), null)).toMatchObject({
    link: 'https://guild.example/b/',
    items: [{ url: 'https://guild.example/a/c/d.html' }],
  })
})

test('a feed inside a page, or behind a warning, is read', () => {
  const atom =
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><entry><id>1</id><title>e</title></entry></feed>'
  for (const around of [
    `<?xml version="1.0"?><html><body>${atom}</body></html>`,
    `<br /><b>Warning</b>: x in y.php<br />${atom}`,
  ])
    expect(parseFeed(bytes(around), null).items.map((item) => item.title)).toEqual(['e'])
})

test('items that stand where the format has no place for them are found', () => {
  const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel>
    <title>t</title><item><title>Inside</title><link>https://old.example/1</link></item></channel></rdf:RDF>`
  expect(parseFeed(bytes(rdf), null).items).toMatchObject([{ title: 'Inside', url: 'https://old.example/1' }])
  expect(parseFeed(bytes('<rss version="2.0"><channel><title>t</title></channel></rss>'), null).items).toEqual([])
})

test('of a text that was cut off, the whole items are read and the half one is not', () => {
  const item = (n: number) =>
    `<item><guid>${n}00</guid><title>Item ${n}</title><description><![CDATA[Words]]></description></item>`
  const whole = `<rss version="2.0"><channel><title>t</title>${item(1)}${item(2)}`
  for (let cut = 1; cut < item(3).length; cut++) {
    const { items } = parseFeed(bytes(whole + item(3).slice(0, cut)), null)
    expect(
      items.map(({ id }) => id),
      item(3).slice(0, cut),
    ).toEqual(['100', '200'])
  }
})

test('Google News: the publisher leaves the title, and the same story under another link is the same item', () => {
  const feed = parse('google-news.xml')
  expect(feed.items).toHaveLength(1)
  expect(feed.items[0]).toMatchObject({
    title: 'Stage crews - and casts - reach deal',
    text: '',
    publisher: { name: 'The Daily Cue', url: 'https://dailycue.example' },
  })
  expect(feed.dropped).toEqual({ 'repeated in its feed': 1 })
})

test('a guid that stands for several links is no identity by itself', () => {
  const item = (title: string, path: string) =>
    `<item><guid>same</guid><title>${title}</title><link>https://a.example/${path}</link></item>`
  const items = [item('One', '1'), item('Two', '2'), item('One again', '1?utm_source=x')].join('')
  const feed = parseFeed(bytes(`<rss version="2.0"><channel><title>t</title>${items}</channel></rss>`), null)
  expect(feed.items.map((each) => each.id)).toEqual(['same https://a.example/1', 'same https://a.example/2'])
  expect(feed.dropped).toEqual({ 'repeated in its feed': 1 })
})

test('Google Alerts: the address it wraps is the address', () => {
  expect(parse('google-alerts.xml').items[0]).toMatchObject({
    url: 'https://paper.example/vote?id=1',
    title: 'Stagehands set vote',
    text: 'Local stagehands will vote ...',
  })
})

test('a malformed feed is read as far as it goes; its entities neither expand nor reach a file', () => {
  const feed = parse('malformed.xml')
  expect(feed.title).not.toMatch(/aaaa|root:/)
  expect(feed.items[0]).toMatchObject({ id: '1', url: 'https://bomb.example/1' })
})

test.for([
  ['', 'empty'],
  ['<!DOCTYPE html><html><title>x</title></html>', 'web page'],
  ['{"items": []}', 'not an RSS, Atom or JSON feed'],
  ['%PDF-1.4', 'not an RSS, Atom or JSON feed'],
] as const)('%s is refused in words for the person', ([text, words]) => {
  expect(() => parseFeed(bytes(text), null)).toThrow(UserError)
  expect(() => parseFeed(bytes(text), null)).toThrow(words)
})

test('what is made to take for ever is refused or cut', () => {
  const attributes = Array.from({ length: 20_000 }, (_, n) => `a${n}="1"`).join(' ')
  expect(() => parseFeed(bytes(`<rss ${attributes}></rss>`), null)).toThrow(UserError)
  expect(() => parseFeed(bytes(`<rss ${attributes}`), null)).toThrow(UserError)
  const nested = `first words ${'&lt;div&gt;'.repeat(50_000)} last words`
  const item = `<item><guid>1</guid><description>${nested}</description></item>`
  const channel = (inner: string) => bytes(`<rss version="2.0"><channel><title>t</title>${inner}</channel></rss>`)
  const [read] = parseFeed(channel(item), null).items
  expect(read!.text).toMatch(/^first words/)
  expect(read!.text).not.toContain('last words')
  const many = Array.from({ length: 6_000 }, (_, n) => `<item><guid>${n}</guid></item>`).join('')
  expect(parseFeed(channel(many), null).items).toHaveLength(5_000)
  const types = '<!DOCTYPE a [<!ENTITY b "c">]>'.repeat(1_000)
  expect(parseFeed(Buffer.concat([bytes(types), channel(item)]), null).title).toBe('t')
})

test("strangers' bytes never crash the parser", () => {
  const names = ['rss2.xml', 'atom1.xml', 'feed.json', 'shift_jis.xml', 'malformed.xml']
  const damaged = fc
    .tuple(fc.constantFrom(...names), fc.nat(), fc.uint8Array({ maxLength: 40 }), fc.nat({ max: 60 }))
    .map(([name, at, junk, cut]) => {
      const whole = fixture(name)
      const place = at % whole.length
      return Buffer.concat([whole.subarray(0, place), junk, whole.subarray(place + cut)])
    })
  fc.assert(
    fc.property(damaged, fc.constantFrom(null, 'text/xml; charset=shift_jis', 'x; charset="'), (feed, contentType) => {
      try {
        for (const item of parseFeed(feed, contentType).items) expect(item.id).not.toBe('')
      } catch (error) {
        expect(error).toBeInstanceOf(UserError)
      }
    }),
    { numRuns: 300 },
  )
})
