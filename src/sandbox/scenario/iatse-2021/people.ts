import type { Account } from '../script.ts'

const on =
  (network: Account['network']) =>
  (handle: string, displayName: string, followers: number): Account => ({ handle, displayName, network, followers })
const bluesky = on('bluesky')
const mastodon = on('mastodon')

/** All invented. `.example` names belong to nobody. */
export const people: readonly Account[] = [
  bluesky('callsheet-stories.example', 'Callsheet Stories', 18_240),
  bluesky('boomop-bea.example', 'Bea, boom up', 412),
  bluesky('dollygrip-dee.example', 'Dee on the dolly', 689),
  bluesky('coordinator-cleo.example', 'Cleo (Local 871)', 1_204),
  bluesky('focus-fern.example', 'Fern pulls focus', 830),
  bluesky('loader-lou.example', 'Lou', 233),
  bluesky('scripty-sunny.example', 'Sunny, script', 511),
  bluesky('lampop-luis.example', 'Luis', 347),
  bluesky('wardrobe-wren.example', 'Wren in wardrobe', 902),
  bluesky('rigging-rosa.example', 'Rosa rigs', 1_531),
  bluesky('gaffer-gwen.example', 'Gwen', 2_044),
  bluesky('setdec-suki.example', 'Suki (set dec)', 376),
  bluesky('artdept-ana.example', 'Ana, art dept', 455),
  bluesky('hairdept-hugo.example', 'Hugo, hair', 640),
  bluesky('postie-priya.example', 'Priya cuts', 718),
  bluesky('props-pat.example', 'Pat’s prop cart', 298),
  bluesky('crafty-kofi.example', 'Kofi, craft service', 1_090),
  bluesky('vfx-vern.example', 'Vern', 164),
  bluesky('stagehand-stu.example', 'Stu (ATL)', 521),
  bluesky('anon-pa.example', 'some PA', 77),
  bluesky('crewspouse-kim.example', 'Kim', 149),
  bluesky('producer-phil.example', 'Phil', 3_310),
  bluesky('tv-tessa.example', 'Tessa watches TV', 5_870),
  bluesky('maquilla-marisol.example', 'Marisol', 604),
  bluesky('monteuse-mireille.example', 'Mireille', 388),
  bluesky('pies-and-bikes.example', 'Pies & Bikes', 92),
  bluesky('bay-birder.example', 'Bay Birder', 1_711),
  bluesky('fastball-frank.example', 'Fastball Frank', 2_609),
  mastodon('genny_op', 'Genny operator', 210),
  mastodon('localsteward', 'A steward', 940),
  mastodon('sparks_maria', 'Maria (728)', 365),
  mastodon('bgpainter', 'Scenic painter', 188),
  mastodon('kabel_kai', 'Kai', 71),
]
