import { voice } from '../writing.ts'

/** On the campaign itself: hope, doubt, jokes, help, anger. */
export const solidarity = [
  voice('bgpainter', 'Sign painting at the scene shop tonight, bring snacks. All crafts welcome. #IALivingWage'),
  voice(
    'callsheet-stories.example',
    'Story of the day, sent by a costumer: "I sewed a wedding dress at 3am and missed my own anniversary." #IALivingWage',
  ),
  voice('tv-tessa.example', 'The people in those credits are who I am rooting for this season. #IASolidarity'),
  voice(
    'gaffer-gwen.example',
    'Strike is the last tool in the box, not the first. But it is in the box. #IALivingWage',
  ),
  voice(
    'producer-phil.example',
    'Genuine question: what happens to the vendors if you all walk? Small shops will close.',
  ),
  voice(
    'props-pat.example',
    'Vendor here too on weekends. I would rather lose a month than lose every summer of my life. #IALivingWage',
  ),
  voice('anon-pa.example', 'is it normal to feel sick before a vote or is that the crafty coffee #IALivingWage'),
  voice('crafty-kofi.example', 'Crafty coffee is excellent, thank you, see me after class ☕ #IASolidarity'),
  voice(
    'scripty-sunny.example',
    'Seven departments in one group chat and nobody has sent a meme about another craft for TWO DAYS. Solidarity is real. #IALivingWage',
  ),
  voice(
    'loader-lou.example',
    'Anyone else feel the leadership tells us nothing? Quiet table or not, we are the union. #IALivingWage',
  ),
  voice(
    'localsteward',
    'Blackout means both sides keep quiet so that they can talk. It is not a secret deal. #IASolidarity',
  ),
  voice('kabel_kai', 'Ganz Babelsberg schaut zu. Haltet durch! #IASolidarity', 'de'),
  voice(
    'maquilla-marisol.example',
    'Hoy todo el remolque de maquillaje llevaba la camiseta del sindicato. Qué orgullo. #IASolidarity',
    'es',
  ),
  voice(
    'setdec-suki.example',
    'My boss wore a union shirt to the tech scout. I will follow that woman into the sea. #IALivingWage',
  ),
  voice('vfx-vern.example', 'Watching the crew unions fight makes me want one. Just saying it out loud. #IASolidarity'),
  voice(
    'dollygrip-dee.example',
    'Somebody on the truck said "unions are outdated" while wearing a weekend. #IALivingWage',
  ),
  voice('wardrobe-wren.example', 'I do not want a hero story. I want Tuesday night dinner. #IALivingWage'),
  voice(
    'stagehand-stu.example',
    'Drivers across the lot honked for us this morning for a full minute. Goosebumps. #IASolidarity',
  ),
  voice('postie-priya.example', 'Editors in a dark room, cheering. You can not see us but we are loud. #IALivingWage'),
  voice(
    'crewspouse-kim.example',
    'Started a pantry list for our street, eleven crew families. Message me if you need eggs. #IASolidarity',
  ),
  voice('genny_op', 'Not everything is grim: wrapped at ten hours today, whole crew clapped. #IALivingWage'),
  voice(
    'focus-fern.example',
    'They offered us "respect" as a talking point. I can not pay my dentist in respect. #IALivingWage',
  ),
  voice('lampop-luis.example', 'Honestly exhausted by the whole thing. Settle it, please, both of you. #IALivingWage'),
  voice(
    'monteuse-mireille.example',
    'Solidarité depuis Montréal. On vous regarde et on prend des notes. #IASolidarity',
    'fr',
  ),
]

/** Said on the same network, about anything else. A watch of the campaign should find none of it. */
export const chatter = [
  voice('pies-and-bikes.example', 'Plum crumble in the oven, chain oiled, Sunday solved.'),
  voice('fastball-frank.example', 'Two strikes, bases loaded, and the skipper sends in the kid. Unreal.'),
  voice('bay-birder.example', 'Avocet pair on the mudflats at low tide this morning 🐦 #birding'),
  voice('fastball-frank.example', 'They gave the catcher a contract extension. Four years! In this economy!'),
  voice('pies-and-bikes.example', 'Hit a pothole, kept the pie. Priorities. #cycling'),
  voice('bay-birder.example', 'Lightning strike took the old oak by the trailhead, the owls are fine.'),
  voice('tv-tessa.example', 'Episode four had me on the floor. No spoilers.'),
  voice('fastball-frank.example', 'Umpires walk off, umpires walk back on. What a night.'),
  voice('pies-and-bikes.example', 'Does anyone have a recipe for rye crust that does not fight back?'),
  voice('bay-birder.example', 'Negotiating with a goose over my sandwich. The goose has leverage.'),
  voice('tv-tessa.example', 'New season trailer!! That lighting, my goodness.'),
  voice('fastball-frank.example', 'Perfect game through seven. Nobody say anything.'),
  voice('pies-and-bikes.example', 'Rain all day. Baked twice.'),
  voice('bay-birder.example', 'Counted 212 sanderlings and one very confused plover.'),
  voice('vfx-vern.example', 'My cat has approved the new keyboard by sleeping on it.'),
  voice('fastball-frank.example', 'Strike three called, and the whole bar groaned.'),
]
