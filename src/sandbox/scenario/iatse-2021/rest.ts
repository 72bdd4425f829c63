import { voice } from '../writing.ts'

/** On hours: turnaround, fraturdays, long weeks. */
export const rest = [
  voice(
    'focus-fern.example',
    'Wrapped 4:10am Saturday. Call Monday 5:30am. That is not a weekend, it is a long nap. #IALivingWage',
  ),
  voice('dollygrip-dee.example', 'Fraturday number six. My body has filed a grievance without me. #IALivingWage'),
  voice(
    'rigging-rosa.example',
    'Pre-call for rigging at 3am after 14 hours. Turnaround of eight minus the drive is five hours in bed. #IALivingWage',
  ),
  voice(
    'boomop-bea.example',
    'Ten hours between wrap and call. TEN. I did not know my own kitchen had daylight. More of this please! #IALivingWage',
  ),
  voice(
    'loader-lou.example',
    'Asked production for a hotel room after 16 hours. They sent a thumbs up emoji. Just the emoji. #IALivingWage',
  ),
  voice('sparks_maria', 'Hour 15. Somebody is laughing at a C-stand. We are not okay. #IALivingWage'),
  voice(
    'crewspouse-kim.example',
    'The kids made him a sign for the fridge: "Dad lives here". Funny and not funny. #IALivingWage',
  ),
  voice(
    'maquilla-marisol.example',
    'Entré a las 5 de la mañana y salí a las 10 de la noche. Mañana otra vez. No somos máquinas. #IALivingWage',
    'es',
  ),
  voice(
    'lampop-luis.example',
    'New UPM gives 11 hours turnaround and guess what, we are FASTER. Wild how sleep works 😴❤️ #IALivingWage',
  ),
  voice(
    'gaffer-gwen.example',
    'Tired crews make slow days and slow days make long days. This loop has an owner and it is the schedule. #IALivingWage',
  ),
  voice('producer-phil.example', 'Long days are the nature of location work, everyone knew that going in.'),
  voice(
    'setdec-suki.example',
    'We dress the set before call and strike it after wrap, so our "12 hour day" is a beautiful fairy tale. #IALivingWage',
  ),
  voice(
    'artdept-ana.example',
    'Missed my niece being born because of a reshoot that got cut. Still angry. #IALivingWage',
  ),
  voice(
    'stagehand-stu.example',
    '72 hours this week, 74 last week. Who do I send the birthday apologies to? #IALivingWage',
  ),
  voice('postie-priya.example', 'Post works nights too, we just do it where nobody takes pictures. #IALivingWage'),
  voice(
    'localsteward',
    'Log your hours. In and out, every day. The grievance you can prove is the grievance we win. #IALivingWage',
  ),
  voice('vfx-vern.example', 'Crunch week nine. I dreamt in render layers. #IALivingWage'),
  voice(
    'hairdept-hugo.example',
    'Our AD moved the call by two hours so we get rest. Say it when it is done right: thank you. #IALivingWage',
  ),
  voice(
    'monteuse-mireille.example',
    'Dix heures de repos entre deux journées, c’est la base. Rien d’extravagant. #IALivingWage',
    'fr',
  ),
  voice('wardrobe-wren.example', 'Oh a ten hour day, sure, and after that we all ride home on unicorns. #IALivingWage'),
  voice(
    'anon-pa.example',
    'first in last out. 19 hours door to door yesterday. i am 23 and my knees are 60. #IALivingWage',
  ),
  voice('scripty-sunny.example', 'Weekend of 54 hours would change my life. Honest. That is the post. #IALivingWage'),
]
