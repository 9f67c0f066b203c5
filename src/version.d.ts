/** The app's version, from package.json, put in at build time. */
declare const __VERSION__: string
