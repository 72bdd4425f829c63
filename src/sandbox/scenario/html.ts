/** Text as it is safe between tags and in quoted attributes. */
export const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** A plain page for people; `head` and `body` are HTML, `title` is text. */
export const htmlPage = (language: string, title: string, body: string, head = '') => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>${head}
<style>body { max-width: 40rem; margin: 3rem auto; padding: 0 1rem; font: 1.1rem/1.5 Georgia, serif }</style></head>
<body>${body}</body></html>
`
