import { getDomain } from 'tldts'

/**
 * Outlets of one house, by their registrable domain: two of them are one voice.
 * From the houses' own lists of brands, as far as they report on labour.
 */
const houses: readonly string[] = [
  'deadline.com variety.com hollywoodreporter.com indiewire.com rollingstone.com billboard.com tvline.com goldderby.com sportico.com',
  'usatoday.com freep.com detroitnews.com azcentral.com jsonline.com indystar.com tennessean.com desmoinesregister.com cincinnati.com courier-journal.com northjersey.com',
  'nbcnews.com cnbc.com msnbc.com today.com nbclosangeles.com nbcnewyork.com nbcchicago.com nbcphiladelphia.com nbcbayarea.com',
  'abcnews.go.com abcnews.com abc7.com abc7news.com abc7ny.com abc7chicago.com 6abc.com abc11.com abc13.com',
  'cbsnews.com cbssports.com',
  'cnn.com',
  'fox2detroit.com fox32chicago.com foxla.com fox29.com fox13seattle.com foxnews.com foxbusiness.com fox5ny.com ktvu.com',
  'ktla.com wgntv.com kron4.com thehill.com newsnationnow.com pix11.com fox8.com koin.com wkrn.com',
  'chicagotribune.com orlandosentinel.com sun-sentinel.com baltimoresun.com courant.com mercurynews.com eastbaytimes.com ocregister.com dailynews.com denverpost.com bostonherald.com nydailynews.com',
  'nationalpost.com financialpost.com vancouversun.com theprovince.com calgaryherald.com edmontonjournal.com ottawacitizen.com montrealgazette.com torontosun.com leaderpost.com thestarphoenix.com windsorstar.com',
  'thestar.com thespec.com therecord.com stcatharinesstandard.ca niagarafallsreview.ca thepeterboroughexaminer.com',
  'ctvnews.ca bnnbloomberg.ca cp24.com',
  'mirror.co.uk express.co.uk dailystar.co.uk dailyrecord.co.uk manchestereveningnews.co.uk liverpoolecho.co.uk walesonline.co.uk birminghammail.co.uk chroniclelive.co.uk mylondon.news',
  'dailymail.co.uk metro.co.uk inews.co.uk thisismoney.co.uk',
  'thetimes.co.uk thetimes.com thesun.co.uk the-sun.com talksport.com',
  'telegraph.co.uk',
  'theguardian.com',
  'scotsman.com yorkshirepost.co.uk nationalworld.com sheffieldstar.co.uk',
  'heraldscotland.com thenational.scot theargus.co.uk theboltonnews.co.uk',
  'nytimes.com theathletic.com',
  'vulture.com nymag.com thecut.com vox.com theverge.com polygon.com eater.com',
  'wsj.com marketwatch.com barrons.com nypost.com',
  'latimes.com sandiegouniontribune.com',
  'sacbee.com fresnobee.com miamiherald.com kansascity.com charlotteobserver.com star-telegram.com newsobserver.com bradenton.com thenewstribune.com',
]

const houseOf = new Map(
  houses.flatMap((house, at) => house.split(' ').map((domain) => [domain, `house-${at}`] as const)),
)

/** Sites that show others' articles: never a voice of their own. */
const aggregators = new Set(
  'newsbreak.com yahoo.com msn.com headtopics.com onenewspage.com onenewspage.co.uk news.google.com flipboard.com smartnews.com topix.com newser.com instapundit.com drudgereport.com reddit.com livejournal.com aol.com apple.news'.split(
    ' ',
  ),
)

/** The house that speaks on `host`; null when the host only shows what others wrote. */
export function houseOfHost(host: string): string | null {
  const domain = getDomain(host) ?? host
  if (aggregators.has(domain) || aggregators.has(host)) return null
  return houseOf.get(domain) ?? domain
}
