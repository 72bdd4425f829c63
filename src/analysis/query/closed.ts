/** Networks we don't read, why, and what to do instead; by host. */
const closed: readonly { readonly hosts: readonly string[]; readonly name: string; readonly why: string }[] = [
  {
    name: 'X',
    hosts: ['x.com', 'twitter.com', 't.co'],
    why: 'its developer terms prohibit tracking unions',
  },
  {
    name: 'Instagram',
    hosts: ['instagram.com', 'instagr.am', 'ig.me'],
    why: 'it shows posts only to people who log in and to apps that Meta has reviewed',
  },
  {
    name: 'Facebook',
    hosts: ['facebook.com', 'fb.com', 'fb.me', 'fb.watch'],
    why: 'it shows posts only to people who log in and to apps that Meta has reviewed',
  },
  {
    name: 'Threads',
    hosts: ['threads.net', 'threads.com'],
    why: 'its accounts are shown to no app; hashtags and phrases are, for example `#IALivingWage source:threads`',
  },
  { name: 'TikTok', hosts: ['tiktok.com'], why: 'it opens its posts to no service like this one' },
]

const isOf = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`)

/** What to tell someone who wants to watch `host`, or null when it can be tried. */
export function refusalOf(host: string): string | null {
  const network = closed.find(({ hosts }) => hosts.some((each) => isOf(host, each)))
  if (!network) return null
  return `${network.name} can't be watched: ${network.why}. When a post there matters, paste its link with \`/watch log\`, or watch the same people on Bluesky, Mastodon or their site's feed.`
}

/** Why nothing at all is read on `host`, with no access either; null when something can be. */
export function whyNeverRead(host: string): string | null {
  const isReadWithAccess = ['instagram.com', 'threads.net', 'threads.com'].some((each) => isOf(host, each))
  return isReadWithAccess ? null : refusalOf(host)
}
