/** The writers of real formats, for everything that makes up people and their data. */
export { dutchIphoneChat, englishAndroidChat } from './chat-file.js'
export { createMailWriter, mboxFile } from './mail-folders.js'
export { messageId } from './mime.js'
