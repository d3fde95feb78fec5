/** Lists, calendars and hints that open over the panels (500 and 600) and under the search and the welcome (700 and more). */
export const overPanels = 650
