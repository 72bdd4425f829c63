/** Makes an element. Strings become text nodes: nothing that comes from outside is ever read as HTML. */
export function el(tag, props, ...children) {
  const node = document.createElement(tag)
  for (const [key, value] of Object.entries(props ?? {})) {
    if (value === null || value === undefined || value === false) continue
    if (key === 'class') node.className = value
    else if (key.startsWith('on')) node.addEventListener(key.slice(2), value)
    else node.setAttribute(key, value === true ? '' : String(value))
  }
  node.append(
    ...children
      .flat(Number.POSITIVE_INFINITY)
      .filter((child) => child !== null && child !== undefined && child !== false),
  )
  return node
}

const paths = {
  hash: 'M10 4 8 20M16 4l-2 16M4.500 9h16M3.500 15h16',
  lock: 'M7 11V8a5 5 0 0 1 10 0v3M5 11h14v9H5z',
  horn: 'M4 10v4h3l8 5V5l-8 5zM18.500 9.500a4 4 0 0 1 0 5',
  forum: 'M4 5h16v11H9l-5 4zM8 9h8M8 12h5',
  thread: 'M6 4v9a3 3 0 0 0 3 3h10M16 13l3 3-3 3',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  menu: 'M4 7h16M4 12h16M4 17h16',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M19 5l-2 2M7 17l-2 2',
  moon: 'M20 14.500A8.500 8.500 0 0 1 9.500 4 8.500 8.500 0 1 0 20 14.500z',
  send: 'M4 4l17 8-17 8 3-8zM7 12h7',
  eye: 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l2 2H4zM10 21h4',
  quiet: 'M6 17V11a6 6 0 0 1 12 0v6l2 2H4zM3 3l18 18',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  pin: 'M9 3h6l-1 6 4 4H6l4-4zM12 13v8',
}

/** One of our own line drawings, hidden from screen readers. */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('class', 'icon')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', paths[name])
  svg.append(path)
  return svg
}

/** A round picture: the application's own, or the first letter of a name. */
export function avatar(person) {
  if (person.bot) return el('img', { class: 'avatar', src: '/page/callboard.svg', alt: '' })
  const hue = [...person.id].reduce((sum, digit) => sum + Number(digit) * 47, 0) % 360
  const round = el(
    'span',
    { class: 'avatar avatar-letter', 'aria-hidden': 'true' },
    person.name.slice(0, 1).toUpperCase(),
  )
  round.style.setProperty('--hue', String(hue))
  return round
}
