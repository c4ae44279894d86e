/** Name of the top-level function that the one clock trigger calls. */
export const HOURLY_HANDLER = 'onHourly';
