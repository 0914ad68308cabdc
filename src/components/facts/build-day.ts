/** The day of the build, YYYY-MM-DD in UTC: the one on which every price in the built pages holds. */
export const buildDay = new Date().toISOString().slice(0, 10);
