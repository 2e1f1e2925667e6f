/** Passkeys in the page: everything else works without this script. */
export {}
