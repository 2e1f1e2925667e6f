/**
 * E-mails that tell a person what was changed in how they sign in, so that nobody does it unseen (ASVS 5.0, 6.3.7). Place: queued when it
 * happened; they go to the address that the account has, or had.
 */
import { type Text, text } from '@confidant/i18n'
import { z } from 'zod'
import { defineMail, type MailPart, type MailTemplate } from '../../mail/mail-template.js'
import { pageUrl } from '../../web/page.js'

const nothing = z.strictObject({})
const stoppable = z.strictObject({ stop: z.string() })

const notYou = text(
  'Wasn’t this you? Sign in straight away, end all other sessions, and check your passkeys and your e-mail address:',
  'Was u dit niet? Log dan meteen in, beëindig alle andere sessies en controleer uw passkeys en uw e-mailadres:',
)
const securityPage = text('Check how you sign in', 'Controleren hoe u inlogt')

function noticeEmail(id: string, subject: Text, happened: Text): MailTemplate<z.infer<typeof nothing>> {
  return defineMail({
    id,
    content: nothing,
    email: (_, { language, publicUrl }) => ({
      subject: subject[language],
      parts: [
        { kind: 'text', text: happened[language] },
        { kind: 'text', text: notYou[language] },
        { kind: 'link', label: securityPage[language], url: `${publicUrl}${pageUrl(language, '/account/security')}` },
      ],
    }),
  })
}

export const passkeyAddedEmail = noticeEmail(
  'passkey-added',
  text('A passkey has been added to your account', 'Er is een passkey aan uw account toegevoegd'),
  text(
    'A passkey has just been added to your account. Whoever has it can sign in without a code.',
    'Er is zojuist een passkey aan uw account toegevoegd. Wie die passkey heeft, kan zonder code inloggen.',
  ),
)

export const passkeyRemovedEmail = noticeEmail(
  'passkey-removed',
  text('A passkey has been removed from your account', 'Er is een passkey van uw account verwijderd'),
  text('You can no longer sign in with it.', 'U kunt er niet meer mee inloggen.'),
)

const changedSubject = text('Your e-mail address has been changed', 'Uw e-mailadres is gewijzigd')
const changedText = text(
  'Your account now has a different e-mail address. You can no longer sign in with this one, and this is our last e-mail about your account to this address.',
  'Uw account heeft nu een ander e-mailadres. Met dit adres kunt u niet meer inloggen, en dit is onze laatste e-mail over uw account naar dit adres.',
)
const changedNotYou = text(
  'Wasn’t this you? Write to us straight away, from this mailbox, at:',
  'Was u dit niet? Mail ons dan meteen, vanuit deze mailbox, op:',
)

/** To the old address, afterwards. */
export const emailChangedEmail = defineMail({
  id: 'email-changed',
  content: nothing,
  email: (_, { language, entity }) => ({
    subject: changedSubject[language],
    parts: [
      { kind: 'text', text: changedText[language] },
      { kind: 'text', text: changedNotYou[language] },
      { kind: 'link', label: entity.contactEmail, url: `mailto:${entity.contactEmail}` },
    ],
  }),
})

const stopLabel = text('Stop this', 'Dit tegenhouden')

function delayEmail(id: string, subject: Text, begun: Text, stop: Text): MailTemplate<z.infer<typeof stoppable>> {
  return defineMail({
    id,
    content: stoppable,
    email: (content, { language, publicUrl }) => {
      const query = new URLSearchParams({ delay: content.stop })
      const url = `${publicUrl}${pageUrl(language, '/sign-in/stop')}?${query}`
      const parts: MailPart[] = [
        { kind: 'text', text: begun[language] },
        { kind: 'text', text: stop[language] },
        { kind: 'link', label: stopLabel[language], url },
      ]
      return { subject: subject[language], parts }
    },
  })
}

export const confirmDelayEmail = delayEmail(
  'confirm-wait',
  text('In three days a code by e-mail will be enough', 'Over drie dagen is een code per e-mail genoeg'),
  text(
    'Someone who can read your e-mail, probably you, told us that your passkeys are lost. In 72 hours, a code by e-mail will be enough to export, erase or change what is in your account.',
    'Iemand die uw e-mail kan lezen, waarschijnlijk u, heeft gemeld dat uw passkeys kwijt zijn. Over 72 uur is een code per e-mail genoeg om te exporteren, te verwijderen of te wijzigen wat in uw account staat.',
  ),
  text(
    'Wasn’t this you? Then stop it here. Signing in with your passkey stops it too.',
    'Was u dit niet? Houd het dan hier tegen. Inloggen met uw passkey houdt het ook tegen.',
  ),
)

export const emailDelayEmail = delayEmail(
  'email-wait',
  text(
    'In three days your account can get a different e-mail address',
    'Over drie dagen kan uw account een ander e-mailadres krijgen',
  ),
  text(
    'Someone who signed in with your passkey, probably you, told us that this mailbox can no longer be read. In 72 hours your account can get a different e-mail address.',
    'Iemand die met uw passkey is ingelogd, waarschijnlijk u, heeft gemeld dat deze mailbox niet meer te lezen is. Over 72 uur kan uw account een ander e-mailadres krijgen.',
  ),
  text(
    'Can you read this, and wasn’t this you? Then stop it here.',
    'Kunt u dit lezen en was u het niet? Houd het dan hier tegen.',
  ),
)
