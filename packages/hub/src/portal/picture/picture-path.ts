/** Where the signed in see their own picture. The same for everybody: it names nobody, and there is nothing to guess. */
export const picturePath = '/account/picture'
