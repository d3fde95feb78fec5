/** So many made-up plots of four corners as GeoJSON. */
export function aLayerOf(plots: number): Uint8Array {
  const features = Array.from({ length: plots }, (_, n) => {
    const [west, south] = [105 + (n % 200) * 0.001, 9.8 + Math.floor(n / 200) * 0.001]
    const ring = [
      [west, south],
      [west + 0.0008, south],
      [west + 0.0008, south + 0.0008],
      [west, south + 0.0008],
      [west, south],
    ]
    return {
      type: 'Feature',
      properties: { MA_LO: `L-${n}`, DT_HA: 0.77 },
      geometry: { type: 'Polygon', coordinates: [ring] },
    }
  })
  return new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }))
}
