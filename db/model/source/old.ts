/** After how many months a figure is called old while the office says nothing else. */
export const oldAfterMonths = 24
