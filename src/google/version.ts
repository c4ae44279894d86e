declare const __VERSION__: string;

/** The version of this bundle, as in package.json: the build puts it here. */
export const VERSION: string = __VERSION__;
