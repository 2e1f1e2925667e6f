/**
 * Bounds within which a message is read. Mail is hostile input: whatever it claims, reading it ends within about a
 * second and within memory of a few times its size. What lies beyond a bound is left out and said in a warning.
 * Place: the mail importers alone.
 */

/** Bytes of one message that are read; what a larger one has beyond is left out. */
export const maxMessageBytes = 64 * 1024 * 1024
/** Bytes of one header section that are read. */
export const maxHeaderBytes = 1024 * 1024
/** Header fields kept of one header section. */
export const maxHeaderFields = 2_000
/** Multiparts open inside one another. Also the bound of every recursion over parts. */
export const maxMultipartDepth = 32
/** Parts of one message, at all levels. */
export const maxParts = 2_000
/** Messages attached inside one another that are still opened. */
export const maxMessageDepth = 6
/** People taken from one address header. */
export const maxAddresses = 5_000
/** Parameters, and segments of split parameters, taken from one header. */
export const maxParameters = 200
/** Message-IDs taken from References, counted from the most recent. */
export const maxReferences = 200
/** Bytes of one part, before decoding, that are read as text or HTML. */
export const maxTextBytes = 12 * 1024 * 1024
/** Characters of readable text kept of one message or attachment. */
export const maxTextLength = 8 * 1024 * 1024
/** schema.org objects kept of one message. */
export const maxStructured = 100
