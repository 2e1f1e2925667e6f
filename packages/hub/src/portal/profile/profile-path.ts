/** Where a person's details are, and where every change of them leads back to. */
export const profilePath = '/account/profile'
