/**
 * Chats as WhatsApp's "export chat" writes them, in the telephones' own locales.
 * Place: after the stories.
 */
import { clockTime, isoDay, type LocalMs } from '../local-time.js'
import type { Chat } from '../story.js'

/** iPhone set to Dutch: `[03-05-2025 19:20:31] Anna: …` */
export function dutchIphoneChat(chat: Chat): Uint8Array {
  const stamp = (at: LocalMs) => {
    const [year, month, day] = isoDay(at).split('-')
    return `[${day}-${month}-${year} ${clockTime(at)}:${secondsOf(at)}]`
  }
  const first = chat.messages[0]
  const notice = `\u200eBerichten en gesprekken worden end-to-end versleuteld. Alleen mensen in deze chat kunnen ze lezen, beluisteren of delen.`
  const lines = chat.messages.map(({ at, author, text }) => {
    const isMedia = text.endsWith(' weggelaten')
    return `${isMedia ? '\u200e' : ''}${stamp(at)} ${author}: ${isMedia ? '\u200e' : ''}${text}`
  })
  return Buffer.from(`${[...(first ? [`${stamp(first.at)} ${chat.name}: ${notice}`] : []), ...lines].join('\r\n')}\r\n`)
}

/** Android telephone set to British English: `03/05/2025, 19:20 - Priya: …` */
export function englishAndroidChat(chat: Chat): Uint8Array {
  const stamp = (at: LocalMs) => {
    const [year, month, day] = isoDay(at).split('-')
    return `${day}/${month}/${year}, ${clockTime(at)} -`
  }
  const first = chat.messages[0]
  const notice =
    'Messages and calls are end-to-end encrypted. Only people in this chat can read, listen to, or share them. Learn more.'
  const lines = chat.messages.map(({ at, author, text }) => `${stamp(at)} ${author}: ${text}`)
  return Buffer.from(`${[...(first ? [`${stamp(first.at)} ${notice}`] : []), ...lines].join('\n')}\n`)
}

function secondsOf(at: LocalMs): string {
  return new Date(at).toISOString().slice(17, 19)
}
