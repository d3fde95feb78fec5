/** A place on the VN-2000 plane in whole millimetres from the grid's origin: x east, y north. */
export type Mm = { x: number; y: number }
/** Rings on the plane; outer ones turn left, holes turn right. */
export type Paths = Mm[][]
