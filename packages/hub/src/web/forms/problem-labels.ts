/** What is wrong with a field. */
import { type Text, text } from '@confidant/i18n'
import type { FieldProblem } from './read-form.js'

export const problemLabels: Readonly<Record<FieldProblem, Text>> = {
  missing: text('Please fill this in.', 'Vul dit in.'),
  'too-long': text('This is too long. Please shorten it.', 'Dit is te lang. Maak het korter.'),
  'not-an-email': text(
    'This is not an e-mail address. It should look like name@example.com.',
    'Dit is geen e-mailadres. Het hoort eruit te zien als naam@example.com.',
  ),
  invalid: text('This is not valid. Please check it.', 'Dit is niet geldig. Controleer het.'),
  'wrong-kind-of-file': text(
    'We cannot use this kind of file. Please choose another one.',
    'Dit soort bestand kunnen we niet gebruiken. Kies een ander bestand.',
  ),
  'file-too-large': text(
    'This file is too large. Please choose a smaller one.',
    'Dit bestand is te groot. Kies een kleiner bestand.',
  ),
  'damaged-file': text(
    'This file is damaged or cannot be read. Please choose another one.',
    'Dit bestand is beschadigd of onleesbaar. Kies een ander bestand.',
  ),
  'too-often': text(
    'You have done this too often in a short time. Please wait a while.',
    'U hebt dit in korte tijd te vaak gedaan. Wacht even.',
  ),
  undeclared: text(
    'We did not ask for this and have not kept it.',
    'Hier hebben we niet om gevraagd. We hebben het niet bewaard.',
  ),
}
