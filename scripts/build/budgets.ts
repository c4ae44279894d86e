/** Ceiling of `Code.js` in bytes of UTF-8. Raised only in the commit that causes it; docs/decisions/bundle-format.md says what it guards. */
export const MAX_SCRIPT_BYTES = 704 * 1024;

/** Longest `Code.js` may take to load in a bare context, in milliseconds: it is loaded anew on every execution. */
export const MAX_LOAD_MS = 30;

/** Ceiling of `Sidebar.html` in bytes of UTF-8, everything inlined (design §7): Google sends it anew each time the sidebar opens. */
export const MAX_SIDEBAR_BYTES = 60 * 1024;
