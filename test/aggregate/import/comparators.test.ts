import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseComparators } from '../../../src/aggregate/import/comparators.ts'

const faults = (text: string) => parseComparators(text).faults.map(({ line, reason }) => `${line}: ${reason}`)

test('a table in any order of columns, with quotes, a mark at its head and lines of Windows', () => {
  const text =
    '\ufeffTerms,Agreement,Settled,Link\r\n"3%, 3%, 3%; ""ten hours"" of rest",Area Standards,2021-10-26,https://paper.example/1\r\n\r\n2.5%,Videotape,,\r\n'
  expect(parseComparators(text)).toEqual({
    faults: [],
    comparators: [
      {
        agreement: 'Area Standards',
        terms: '3%, 3%, 3%; "ten hours" of rest',
        parties: null,
        settledOn: '2021-10-26',
        url: 'https://paper.example/1',
      },
      { agreement: 'Videotape', terms: '2.5%', parties: null, settledOn: null, url: null },
    ],
  })
})

test.each([';', '\t'])('with %j between the cells', (mark) => {
  const text = `${['agreement', 'terms'].join(mark)}\n${['Area Standards', '3, 3 and 3%'].join(mark)}`
  expect(parseComparators(text).comparators).toMatchObject([{ agreement: 'Area Standards', terms: '3, 3 and 3%' }])
})

test('each bad row is told with its line, and nothing of the file is taken', () => {
  const text = [
    'agreement,terms,settled,link',
    'Good,3%,2021-10-16,https://paper.example/1',
    ',3%,,',
    'No terms,,,',
    'Bad date,3%,16.10.2021,',
    'No such day,3%,2021-02-30,',
    'Bad link,3%,,javascript:alert(1)',
    'good,4%,,',
    `Long,${'x'.repeat(1001)},,`,
  ].join('\n')
  expect(parseComparators(text).comparators).toEqual([])
  expect(faults(text)).toEqual([
    '3: no agreement is named',
    '4: no terms are given',
    '5: “16.10.2021” is not a date such as 2021-10-16',
    '6: “2021-02-30” is not a date such as 2021-10-16',
    '7: “javascript:alert(1)” is not a web address',
    '8: the same agreement as in line 2',
    '9: terms is longer than 1000 characters',
  ])
})

test('a file without headings, without rows, with too many, or with a loose quote is told as such', () => {
  expect(faults('Area Standards,3%')).toMatchObject([
    expect.stringMatching(/^1: the first line names.*“area standards”/),
  ])
  expect(faults('')).toMatchObject([expect.stringMatching(/^1: the first line names/)])
  expect(faults('agreement,terms\n')).toEqual(['1: there is no row below the headings'])
  const many = Array.from({ length: 201 }, (_, at) => `a${at},3%`)
  expect(faults(['agreement,terms', ...many].join('\n'))).toEqual(['1: 201 rows; at most 200 are taken'])
  expect(faults('agreement,terms\nGood,"3%\n')).toMatchObject([expect.stringMatching(/quotation mark/)])
})

test('no bytes make it throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const read = parseComparators(`agreement,terms\n${text}`)
      expect(read.comparators.length > 0).toBe(read.faults.length === 0)
    }),
  )
})
