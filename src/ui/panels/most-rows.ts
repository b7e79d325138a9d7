/** Most rows that are shown of a list of problems. */
export const MOST_ROWS = 300;
