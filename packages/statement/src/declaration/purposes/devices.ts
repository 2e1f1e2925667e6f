/** Purposes of one's own devices: letting them find each other, and sharing with others; ciphertext only. */
import { text } from '@confidant/i18n'
import { definePurpose } from '../define-purpose.js'

export const devicePurposes = {
  relay: definePurpose({
    title: text('Synchronising your devices', 'Uw apparaten bijwerken'),
    description: text(
      'To pass on what one of your devices leaves for another. It is sealed on the device; we cannot open it.',
      'Om door te geven wat een van uw apparaten voor een ander achterlaat. Het is op het apparaat verzegeld; wij kunnen het niet openen.',
    ),
    part: 'accounts',
    concerns: ['customer'],
    basis: {
      kind: 'contract',
      stage: 'performance',
      agreement: text(
        'The agreement on the use of the relay, made when you pair a second device.',
        'De overeenkomst over het doorgeefluik, gesloten als u een tweede apparaat koppelt.',
      ),
    },
    needs: {
      devices: text(
        'To hand each pack to the right device only.',
        'Om elk pakket alleen aan het juiste apparaat te geven.',
      ),
      'relay-data': text('It is what is passed on.', 'Dat wordt doorgegeven.'),
    },
    retention: {
      from: 'pack-stored',
      counted: 'from-event',
      keep: 'P90D',
      why: text(
        'So that a device that was off for a season can catch up.',
        'Zodat een apparaat dat een seizoen uit stond kan bijkomen.',
      ),
    },
    onErasure: { kind: 'at-once' },
    recipients: ['hosting-provider'],
    dpv: 'dpv:TechnicalServiceProvision',
  }),
  sharing: definePurpose({
    title: text('Sharing with others', 'Delen met anderen'),
    description: text(
      'To pass on what you choose to share, from your device to theirs, without being able to read it.',
      'Om door te geven wat u kiest te delen, van uw apparaat naar dat van hen, zonder het te kunnen lezen.',
    ),
    part: 'accounts',
    concerns: ['customer'],
    basis: {
      kind: 'contract',
      stage: 'performance',
      agreement: text(
        'The agreement on the use of the relay, which you use each time you share.',
        'De overeenkomst over het doorgeefluik, dat u gebruikt telkens als u deelt.',
      ),
    },
    needs: {
      devices: text('To know the devices it is meant for.', 'Om te weten voor welke apparaten het is.'),
      'relay-data': text('It is what is passed on.', 'Dat wordt doorgegeven.'),
    },
    retention: {
      from: 'pack-stored',
      counted: 'from-event',
      keep: 'P30D',
      why: text(
        'So that the receiver has a month to fetch it.',
        'Zodat de ontvanger een maand heeft om het op te halen.',
      ),
    },
    onErasure: { kind: 'at-once' },
    recipients: ['hosting-provider'],
    dpv: 'dpv:RequestedServiceProvision',
  }),
} as const
