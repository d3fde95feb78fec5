/** Signs in a password that locks what leaves the office: a shorter one is found by trying. */
export const shortestPassword = 10
