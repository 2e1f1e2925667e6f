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
  'Was it not you? Then sign in at once, end all other sessions, and look at your passkeys and your address there:',
  'Was u het niet? Log dan direct in, beëindig alle andere sessies, en bekijk daar uw passkeys en uw adres:',
)
const securityPage = text('How you sign in', 'Hoe u inlogt')

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
  text('A passkey was added to your account', 'Er is een passkey aan uw account toegevoegd'),
  text(
    'A passkey was just added to your account. With it somebody can sign in without a code.',
    'Er is zojuist een passkey aan uw account toegevoegd. Daarmee kan iemand zonder code inloggen.',
  ),
)

export const passkeyRemovedEmail = noticeEmail(
  'passkey-removed',
  text('A passkey was removed from your account', 'Er is een passkey van uw account verwijderd'),
  text('It no longer opens your account.', 'Uw account gaat er niet meer mee open.'),
)

const changedSubject = text('Your account has another address', 'Uw account heeft een ander adres')
const changedText = text(
  'Your account has another e-mail address from now on. This one no longer opens it, and this is the last e-mail about it here.',
  'Uw account heeft vanaf nu een ander e-mailadres. Met dit adres gaat het niet meer open, en dit is de laatste brief erover hier.',
)
const changedNotYou = text(
  'Was it not you? Then write to us at once, from this address:',
  'Was u het niet? Schrijf ons dan direct, vanaf dit adres:',
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

const stopLabel = text('Stop this', 'Houd dit tegen')

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
  text('In three days a code will be enough', 'Over drie dagen is een code genoeg'),
  text(
    'Somebody who reads your mail, probably you, said that your passkeys are lost. In 72 hours a code by e-mail will be enough to export, erase or change what is in your account.',
    'Iemand die uw mail leest, waarschijnlijk u, zei dat uw passkeys kwijt zijn. Over 72 uur is een code per e-mail genoeg om te exporteren, te verwijderen of te wijzigen wat in uw account staat.',
  ),
  text(
    'Was it not you? Then stop it here. Signing in with your passkey stops it as well.',
    'Was u het niet? Houd het dan hier tegen. Inloggen met uw passkey houdt het ook tegen.',
  ),
)

export const emailDelayEmail = delayEmail(
  'email-wait',
  text('In three days your account can get another address', 'Over drie dagen kan uw account een ander adres krijgen'),
  text(
    'Somebody signed in with your passkey, probably you, said that this address can no longer be read. In 72 hours your account can be given another one.',
    'Iemand die met uw passkey is ingelogd, waarschijnlijk u, zei dat dit adres niet meer wordt gelezen. Over 72 uur kan uw account een ander adres krijgen.',
  ),
  text(
    'Can you read this, and was it not you? Then stop it here.',
    'Leest u dit, en was u het niet? Houd het dan hier tegen.',
  ),
)
