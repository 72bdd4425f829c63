import { voice } from '../writing.ts'

/** On streaming: discounted rates for "new media", residuals that feed the plans. */
export const streaming = [
  voice('postie-priya.example', '"New media" is older than my marriage. Why is it still a discount? #IALivingWage'),
  voice(
    'gaffer-gwen.example',
    'Streamer budget: $15M an episode. Streamer rate: experimental. Experimental WHAT. #IALivingWage',
  ),
  voice(
    'tv-tessa.example',
    'I pay for five streaming services and assumed the crews get a share. They do not?! #IASolidarity',
  ),
  voice(
    'dollygrip-dee.example',
    'Streaming residuals fund our pension hours, that is why they matter to a grip who never sees a check. #IALivingWage',
  ),
  voice(
    'vfx-vern.example',
    'Number one show in 40 countries. We found out from the news like everybody. #IALivingWage',
  ),
  voice('producer-phil.example', 'Streaming margins are not what people think they are. Ask any CFO.'),
  voice(
    'coordinator-cleo.example',
    'Our "mini series for new media" has 3 stages and a helicopter 🚁 and pays 1990s rates. #IALivingWage',
  ),
  voice(
    'focus-fern.example',
    'Worked tier one streaming at last and the difference in my check is a car payment. Fix this for everyone. #IALivingWage',
  ),
  voice(
    'maquilla-marisol.example',
    'La plataforma bate récords y a nosotras nos pagan como si fuera un experimento. #IALivingWage',
    'es',
  ),
  voice(
    'loader-lou.example',
    'Record profits, record subscribers, record whining when the crew asks for scale. #IALivingWage',
  ),
  voice(
    'scripty-sunny.example',
    'Good news for once: our streamer bumped all of us to theatrical rates. Because we asked together. #IASolidarity',
  ),
  voice(
    'setdec-suki.example',
    'A discount is something you ask for once. This one has lasted twelve years. #IALivingWage',
  ),
]

/** On the health and pension plans. */
export const healthAndPension = [
  voice('props-pat.example', 'Missed my health plan by 11 hours this period. Eleven. After 31 years. #IALivingWage'),
  voice(
    'hairdept-hugo.example',
    'The health plan paid for my daughter’s surgery. Whatever else, protect the plan. #IASolidarity',
  ),
  voice(
    'rigging-rosa.example',
    'My pension statement came. I laughed so hard the mailman asked if I was ok. #IALivingWage',
  ),
  voice('crewspouse-kim.example', 'We plan pregnancies around banked hours. I wish that was a joke. #IALivingWage'),
  voice(
    'stagehand-stu.example',
    'Retired at 66 after 40 years of hauling cable, and the pension is fine. I want the kids to have the same. #IASolidarity',
  ),
  voice('boomop-bea.example', 'No hikes in the health premium, that is my red line. #IALivingWage'),
  voice(
    'localsteward',
    'Question at every meeting: what happens to the plan when streaming pays in so little? Good question. #IALivingWage',
  ),
  voice(
    'artdept-ana.example',
    'Two surgeries on my hands, both from work, one denied claim. Tired of fighting on every front. #IALivingWage',
  ),
  voice('sparks_maria', 'Plan clinic fixed my back in three visits. Grateful, truly. #IASolidarity'),
  voice(
    'lampop-luis.example',
    'Deficit in the pension fund and a yacht in the harbor. I know whose is whose. #IALivingWage',
  ),
  voice('producer-phil.example', 'The companies pour hundreds of millions into these plans. That deserves a mention.'),
  voice(
    'monteuse-mireille.example',
    'La mutuelle tient encore, et c’est grâce aux anciens qui se sont battus. Merci. #IASolidarity',
    'fr',
  ),
]
