/**
 * What is said of a text that is longer than is kept.
 * Place: shared room, for every kind of source that bounds its texts.
 */
export const truncatedTextWarning = 'The text is too long; only its beginning was imported.'
