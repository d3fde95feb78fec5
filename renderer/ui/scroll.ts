/** Scrolls the nearest scrolling box so that an element stands `margin` px under its top. Unlike scrollIntoView it never moves the window. */
export function scrollToTop(element: HTMLElement, margin = 0): void {
  const box = scrollerOf(element)
  if (box) box.scrollTop += element.getBoundingClientRect().top - box.getBoundingClientRect().top - margin
}

function scrollerOf(element: HTMLElement): HTMLElement | null {
  const { parentElement: parent } = element
  if (!parent) return null
  return /auto|scroll/.test(getComputedStyle(parent).overflowY) ? parent : scrollerOf(parent)
}
