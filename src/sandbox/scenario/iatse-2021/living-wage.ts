import { voice } from '../writing.ts'

/** On pay: the lowest rates, rent, what a week leaves. */
export const livingWage = [
  voice(
    'coordinator-cleo.example',
    'Sixteen dollars an hour to run the office of a show that spends that on lens wipes before lunch. #IALivingWage',
  ),
  voice(
    'anon-pa.example',
    'rent 1,450. take home last month 1,910. parking at work 160. do the math with me. #IALivingWage',
  ),
  voice(
    'scripty-sunny.example',
    'I track every continuity error on a $9M episode and my landlord earns more from me than I do. #IALivingWage',
  ),
  voice('artdept-ana.example', 'Assistant rates have not moved since I had a flip phone. #IALivingWage'),
  voice(
    'coordinator-cleo.example',
    'A living wage is not a "big ask". It is the smallest honest number on the budget. #IALivingWage',
  ),
  voice(
    'hairdept-hugo.example',
    'Grateful for this job, love my trailer, love my people. Also would love to afford a one bedroom. #IALivingWage',
  ),
  voice(
    'producer-phil.example',
    'Nobody talks about the scale raises crew already get every year. There is another side to this. #IALivingWage',
  ),
  voice(
    'postie-priya.example',
    'Assistant editors cut half your show at night for a rate that makes pizza delivery look like a career move 🍕 #IALivingWage',
  ),
  voice('props-pat.example', 'Three of us in props share one flat in Van Nuys. Average age 41. #IALivingWage'),
  voice(
    'genny_op',
    'My first call sheet with a rate I can live on. Small indie, union contract. It is possible. #IALivingWage',
  ),
  voice(
    'maquilla-marisol.example',
    'Con lo que gano en una semana de 70 horas no pago el alquiler de mi barrio. Basta. #IALivingWage',
    'es',
  ),
  voice(
    'crewspouse-kim.example',
    'Two union paychecks in this house and we still split the grocery list into now and later. #IALivingWage',
  ),
  voice(
    'stagehand-stu.example',
    'Georgia rates in a Los Angeles economy. Same trucks, same hours, four dollars less. #IALivingWage #IASolidarity',
  ),
  voice(
    'dollygrip-dee.example',
    'If the CEO bonus was an actor it would get its own trailer. Pay the coordinators. #IALivingWage',
  ),
  voice(
    'monteuse-mireille.example',
    'Soixante heures par semaine et je compte encore mes pièces à la caisse. Ce n’est pas normal. #IALivingWage',
    'fr',
  ),
  voice(
    'vfx-vern.example',
    'We do not even have a contract in VFX, so yes, watching this one with envy and hope. #IALivingWage',
  ),
  voice(
    'crafty-kofi.example',
    'I feed 140 people before sunrise. Today somebody said thank you AND asked my rate. Good person. #IALivingWage',
  ),
  voice(
    'kabel_kai',
    'Ich ziehe Kabel für Serien, die ich mir als Abo nicht leisten kann. Solidarität aus Babelsberg. #IALivingWage',
    'de',
  ),
  voice(
    'wardrobe-wren.example',
    'Bought thread with my own money again because petty cash "takes two weeks". #IALivingWage',
  ),
  voice(
    'gaffer-gwen.example',
    'My best lamp op just left for a warehouse job. Better pay, home by six. We are losing craft. #IALivingWage',
  ),
]
