import { voice } from '../writing.ts'

/** On meal breaks and what they cost. */
export const mealBreaks = [
  voice(
    'crafty-kofi.example',
    'I can tell a rolling lunch by the way people eat: standing, fast, looking at their watch. #IALivingWage',
  ),
  voice(
    'loader-lou.example',
    'Meal penalties cost production less than a box of gels. So lunch does not happen. Simple. #IALivingWage',
  ),
  voice('boomop-bea.example', 'Nine hours without a meal break. I had a mint. #IALivingWage'),
  voice(
    'dollygrip-dee.example',
    'Today we broke for lunch at six hours ON THE DOT. I took a photo of the clock. Joy. #IALivingWage',
  ),
  voice('wardrobe-wren.example', 'French hours with no French food and no French hours. #IALivingWage'),
  voice('sparks_maria', 'Meal penalty should hurt so much that nobody ever pays it. #IALivingWage'),
  voice('props-pat.example', 'My lunch today was the hero sandwich from scene 34. It was varnished. #IALivingWage'),
  voice('maquilla-marisol.example', 'Comer sentada media hora. Eso pedimos. Media hora. #IALivingWage', 'es'),
  voice(
    'gaffer-gwen.example',
    'When the day is planned well nobody skips lunch. It is a choice every single time. #IALivingWage',
  ),
  voice(
    'anon-pa.example',
    'was told to eat "while you walk the actors". so a granola bar in my mouth like a dog #IALivingWage',
  ),
  voice(
    'producer-phil.example',
    'Crew votes to roll through lunch to go home early all the time, let us be honest about that.',
  ),
  voice('setdec-suki.example', 'Hot lunch, a chair, shade. Best day on this show so far, no joke 🌞 #IALivingWage'),
]

/** On safety: the drive home, fatigue, corners cut. */
export const safety = [
  voice(
    'rigging-rosa.example',
    'Fell asleep at a red light on the 101 after 17 hours. A stranger knocked on my window. #IALivingWage',
  ),
  voice(
    'crewspouse-kim.example',
    'I stay on the phone with him the whole drive home. Every night. That is our safety program. #IALivingWage',
  ),
  voice('localsteward', 'You may refuse unsafe work. You may. Call us and we stand next to you. #IASolidarity'),
  voice('lampop-luis.example', 'Condor in 30 mph wind because "we lose the light". We lose people too. #IALivingWage'),
  voice(
    'focus-fern.example',
    'Safety meeting this morning was real, not a checkbox. Took 6 minutes. More of that. #IALivingWage',
  ),
  voice('stagehand-stu.example', 'Nobody should die on the way home from making television. Nobody. #IALivingWage'),
  voice(
    'genny_op',
    'Carbon monoxide alarm went off by the base camp. First reaction of production: can we mute it. #IALivingWage',
  ),
  voice('artdept-ana.example', 'Painting in an unventilated stage at 2am. Headache day three. #IALivingWage'),
  voice('hairdept-hugo.example', 'Our medic is a hero and should be paid like one. #IASolidarity'),
  voice(
    'monteuse-mireille.example',
    'Un collègue s’est endormi au volant. Il va bien. Il aurait pu ne pas aller bien. #IALivingWage',
    'fr',
  ),
  voice(
    'bgpainter',
    'Rides home after 14 hours are in our side letter now. Slept in the van like a baby. Good. #IALivingWage',
  ),
  voice(
    'gaffer-gwen.example',
    'Sleepy people plus heavy things over heads. I do not know how else to say it. #IALivingWage',
  ),
]
