/** Purposes of one's own devices: letting them find each other, and sharing with others; ciphertext only. */
import { text } from '@confidant/i18n'
import { definePurpose } from '../define-purpose.js'

export const devicePurposes = {
  relay: definePurpose({
    title: text('Synchronising your devices', 'Uw apparaten synchroniseren'),
    description: text(
      'To pass on what one of your devices leaves for another. It is encrypted on the device; we cannot open it.',
      'Om door te geven wat het ene apparaat van u voor het andere achterlaat. Het is op het apparaat versleuteld; wij kunnen het niet openen.',
    ),
    part: 'accounts',
    concerns: ['customer'],
    basis: {
      kind: 'contract',
      stage: 'performance',
      agreement: text(
        'The agreement on the use of the relay, made when you pair a second device.',
        'De overeenkomst over het gebruik van de relay, gesloten als u een tweede apparaat koppelt.',
      ),
    },
    needs: {
      devices: text(
        'To deliver each encrypted pack to the right device only.',
        'Om elk versleuteld pakket alleen bij het juiste apparaat af te leveren.',
      ),
      'relay-data': text('This is what we pass on.', 'Dit geven we door.'),
    },
    retention: {
      from: 'pack-stored',
      counted: 'from-event',
      keep: 'P90D',
      why: text(
        'So that a device that was off for a few months can catch up.',
        'Zodat een apparaat dat een paar maanden uit stond weer bij kan komen.',
      ),
    },
    onErasure: { kind: 'at-once' },
    recipients: ['hosting-provider'],
    dpv: 'dpv:TechnicalServiceProvision',
  }),
  sharing: definePurpose({
    title: text('Sharing with others', 'Delen met anderen'),
    description: text(
      'To pass on what you choose to share, from your device to the recipient’s, without being able to read it.',
      'Om door te geven wat u wilt delen, van uw apparaat naar dat van de ontvanger, zonder het te kunnen lezen.',
    ),
    part: 'accounts',
    concerns: ['customer'],
    basis: {
      kind: 'contract',
      stage: 'performance',
      agreement: text(
        'The agreement on the use of the relay, which you use each time you share.',
        'De overeenkomst over het gebruik van de relay, die u gebruikt telkens als u deelt.',
      ),
    },
    needs: {
      devices: text('To know which devices it is for.', 'Om te weten voor welke apparaten het is bestemd.'),
      'relay-data': text('This is what we pass on.', 'Dit geven we door.'),
    },
    retention: {
      from: 'pack-stored',
      counted: 'from-event',
      keep: 'P30D',
      why: text(
        'So that the recipient has one month to fetch it.',
        'Zodat de ontvanger een maand heeft om het op te halen.',
      ),
    },
    onErasure: { kind: 'at-once' },
    recipients: ['hosting-provider'],
    dpv: 'dpv:RequestedServiceProvision',
  }),
} as const
