import L from 'leaflet'
import { cornersOf, fitControl, readControl } from '../../../../db/model/backdrop/control.ts'
import type { BackdropView } from '../../../../db/model/backdrop/view.ts'
import type { LonLat } from '../../../../db/model/map/project.ts'
import { type Picture, pictureOf } from './picture.ts'

/** Leaflet's own, which its typings leave out: where a place will be at the end of a zoom. */
type Zooming = L.Map & { _latLngToNewLayerPoint: (at: L.LatLng, zoom: number, centre: L.LatLng) => L.Point }

/** A scanned plan laid under the map by its control points; null while they do not lay it. Throws what its picture throws. */
export async function scanLayer(backdrop: BackdropView): Promise<ScanLayer | null> {
  const control = readControl(backdrop.control)
  const fit = control && fitControl(control)
  if (!control || !fit || !('matrix' in fit) || !backdrop.attachment) return null
  const picture = await pictureOf(backdrop.attachment, backdrop.page ?? 1, backdrop.name)
  return new ScanLayer(picture, cornersOf(control, fit))
}

/** A picture turned, scaled and sheared into its place by one matrix, as the map pans and zooms. */
export class ScanLayer extends L.Layer {
  private readonly element: HTMLCanvasElement
  private readonly corners: readonly L.LatLng[]

  /** `corners`: upper left and right, lower left and right. */
  constructor(picture: Picture, corners: readonly LonLat[]) {
    super()
    L.setOptions(this, { pane: 'backdrop' })
    this.corners = corners.map(([lon, lat]) => L.latLng(lat, lon))
    // A canvas stands in one place of the page only, and the same picture may be shown while it is being laid.
    this.element = document.createElement('canvas')
    this.element.width = picture.canvas.width
    this.element.height = picture.canvas.height
    this.element.getContext('2d')?.drawImage(picture.canvas, 0, 0)
    this.element.className = 'leaflet-zoom-animated'
    Object.assign(this.element.style, { position: 'absolute', left: '0', top: '0', transformOrigin: '0 0' })
  }

  override onAdd(map: L.Map): this {
    this.getPane()?.append(this.element)
    map.on('zoom viewreset', this.place, this)
    map.on('zoomanim', this.placeAhead, this)
    this.place()
    return this
  }

  override onRemove(map: L.Map): this {
    this.element.remove()
    map.off('zoom viewreset', this.place, this)
    map.off('zoomanim', this.placeAhead, this)
    return this
  }

  bounds(): L.LatLngBounds {
    return L.latLngBounds([...this.corners])
  }

  setOpacity(opacity: number): void {
    this.element.style.opacity = String(opacity)
  }

  setZIndex(index: number): void {
    this.element.style.zIndex = String(index)
  }

  private place(): void {
    const map = this._map
    this.lay(at => map.latLngToLayerPoint(at))
  }

  private placeAhead({ zoom, center }: L.ZoomAnimEvent): void {
    const map = this._map as Zooming
    this.lay(at => map._latLngToNewLayerPoint(at, zoom, center))
  }

  private lay(place: (at: L.LatLng) => L.Point): void {
    const [origin, right, down] = this.corners.map(place)
    if (!origin || !right || !down) return
    const { width, height } = this.element
    const across = right.subtract(origin).divideBy(width)
    const along = down.subtract(origin).divideBy(height)
    this.element.style.transform = `matrix(${[across.x, across.y, along.x, along.y, origin.x, origin.y].join(',')})`
  }
}
