import fc from 'fast-check'

/** Any UTF-16 at all: lone surrogates and controls among letters, signs and emoji. */
export const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom(
        'a',
        'É',
        ' ',
        '#',
        '@',
        "'",
        '’',
        '$',
        '7',
        ':',
        ')',
        '👍🏽',
        '🇫🇷',
        '\u200d',
        '\ufe0f',
        '漢',
        'ß',
        'İ',
      ),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))
