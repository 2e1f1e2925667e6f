/**
 * What WhatsApp itself writes into an export, in the languages of Western Europe.
 * Place: chat importer. Data and pure functions.
 */

const endToEnd =
  /end-to-end|eind-tot-eind|Ende-zu-Ende|bout en bout|extremo a extremo|ponta a ponta|totalsträckskryptera/i

/** True for the notice with which nearly every export begins. */
export function isEncryptionNotice(text: string): boolean {
  return endToEnd.test(text.slice(0, 500))
}

const noticeOfService = [
  endToEnd,
  /(?:created|changed|added|removed|left|joined|pinned|turned (?:on|off)|started a call|missed (?:voice|video) call)\b/i,
  /(?:heeft|hebt) .{0,200}(?:gemaakt|gewijzigd|toegevoegd|verwijderd|verlaten|vastgemaakt)|neemt deel|gemist(?:e)? (?:spraak|video)/i,
  /(?:hat|hast) .{0,200}(?:erstellt|geändert|hinzugefügt|entfernt|verlassen)|ist beigetreten|verpasster/i,
  /a (?:créé|changé|modifié|ajouté|retiré|quitté)|avez (?:créé|ajouté|modifié)|appel (?:vocal|vidéo) manqué/i,
  /(?:creó|cambió|añadió|eliminó|salió|se unió)|llamada perdida|videollamada perdida/i,
]

/** True for a text that begins with the mark of the service and says that something happened in the chat. */
export function isServiceNotice(text: string): boolean {
  return text.startsWith('\u200e') && noticeOfService.some((pattern) => pattern.test(text.slice(0, 500)))
}

const file =
  /omitted|weggelaten|weggelassen|ausgeschlossen|omise?s?\b|absente?|omitid[ao]|omess[oi]|ocult[ao]|attached|bijgevoegd|Anhang|pièce jointe|adjunto|allegato|anexad[ao]/i

/** True for what stands in place of a file. It bears the mark of the service, but a person sent it. */
export function isFileNote(text: string): boolean {
  return text.length < 300 && file.test(text)
}

const deleted = [
  /^(?:This message was deleted|You deleted this message)\.?$/i,
  /^(?:Dit bericht is verwijderd|(?:U|Je|Jij) hebt dit bericht verwijderd)\.?$/i,
  /^(?:Diese Nachricht wurde gelöscht|Du hast diese Nachricht gelöscht)\.?$/i,
  /^(?:Ce message a été supprimé|Vous avez supprimé ce message)\.?$/i,
  /^(?:Se eliminó este mensaje|Este mensaje fue eliminado|Eliminaste este mensaje)\.?$/i,
  /^(?:Questo messaggio è stato eliminato|Hai eliminato questo messaggio)\.?$/i,
  /^(?:Mensagem apagada|Você apagou esta mensagem|Esta mensagem foi apagada)\.?$/i,
]

export function isDeletedMessage(text: string): boolean {
  return text.length < 80 && deleted.some((pattern) => pattern.test(text))
}

const edited = [
  '<This message was edited>',
  '<Dit bericht is bewerkt>',
  '<Diese Nachricht wurde bearbeitet.>',
  '<Diese Nachricht wurde bearbeitet>',
  '<Ce message a été modifié>',
  '<Se editó este mensaje.>',
  '<Se editó este mensaje>',
  '<Questo messaggio è stato modificato>',
  '<Mensagem editada>',
  '<Esta mensagem foi editada>',
]

/** Without the mark that says that a message was edited. */
export function withoutEditedMark(text: string): string {
  const end = text.trimEnd()
  const mark = edited.find((candidate) => end.endsWith(candidate))
  return mark === undefined ? text : end.slice(0, -mark.length).trimEnd()
}

/** The service's invisible marks of direction, and its narrow spaces. */
export function withoutMarks(text: string): string {
  return text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '').replace(/[\u00a0\u202f]/g, ' ')
}
