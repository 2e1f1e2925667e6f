/**
 * The time zone in which terms and years of the books are counted: that of the controller's law, whatever zone the database server,
 * a session or the hub's machine is in. Place: retention as SQL, deadlines of data requests, and every time that is shown.
 */

/** An IANA name. */
export const controllerTimeZone = 'Europe/Amsterdam'
