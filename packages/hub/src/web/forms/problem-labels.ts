/** What is wrong with a field, in words. */
import { type Text, text } from '@confidant/i18n'
import type { FieldProblem } from './read-form.js'

export const problemLabels: Readonly<Record<FieldProblem, Text>> = {
  missing: text('Please fill this in.', 'Vul dit in.'),
  'too-long': text('This is longer than fits. Please shorten it.', 'Dit is langer dan past. Maak het korter.'),
  'not-an-email': text(
    'This is not an e-mail address. It looks like name@example.com.',
    'Dit is geen e-mailadres. Het lijkt op naam@example.com.',
  ),
  invalid: text('This cannot be used here. Please check it.', 'Dit kan hier niet. Controleer het.'),
  'wrong-kind-of-file': text(
    'We cannot use this kind of file. Please choose another one.',
    'Dit soort bestand kunnen we niet gebruiken. Kies een ander.',
  ),
  'file-too-large': text(
    'This file is too large. Please choose a smaller one.',
    'Dit bestand is te groot. Kies een kleiner.',
  ),
  'damaged-file': text(
    'This file is damaged or cannot be read. Please choose another one.',
    'Dit bestand is beschadigd of onleesbaar. Kies een ander.',
  ),
  'too-often': text(
    'This was done very often in a short time. Please wait a while.',
    'Dit is in korte tijd heel vaak gedaan. Wacht even.',
  ),
  undeclared: text(
    'We did not ask for this and have not kept it.',
    'Hier vroegen we niet om en we hebben het niet bewaard.',
  ),
}
