/** The day of the build, YYYY-MM-DD in UTC: the day that every price in the built pages refers to. */
export const buildDay = new Date().toISOString().slice(0, 10);
