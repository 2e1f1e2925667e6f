/**
 * The export condition by which our packages resolve to their sources instead of their build. Place: tools that compile what they
 * load themselves, so that they never take an older build for the sources. Node takes the build.
 */
export const sourceCondition = 'confidant-source'
