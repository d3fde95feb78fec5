/** What leaves the register. What happened, to which record, what to do. */
export const exportRefusals: Record<string, string> = {
  E_EXPORT_FORMAT: 'Chưa xuất được: định dạng "{format}" không có. Dùng: xlsx, json, gpkg, geojson, kml, shp.',
  E_EXPORT_NOTHING:
    'Chưa xuất được: các sổ đã chọn không có vị trí trên bản đồ, {format} không chứa được. Chọn sổ có ranh giới, hoặc chọn gpkg, xlsx.',
  E_EXPORT_STOPPED: 'Đã dừng. Chưa ghi tệp nào.',
}
