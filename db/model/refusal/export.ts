/** What leaves the register. What happened, to which record, what to do. */
export const exportRefusals: Record<string, string> = {
  E_EXPORT_FORMAT:
    'Chưa xuất được: định dạng "{format}" không phải xlsx hay json. Bản đồ (gpkg, geojson, kml) chưa xuất được ở bản này; chọn xlsx hoặc json.',
}
