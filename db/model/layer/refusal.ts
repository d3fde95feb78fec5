/** Files of map layers and what they bring. What happened, to which file, what to do. */
export const layerRefusals: Record<string, string> = {
  E_LAYER_JSON:
    'Tệp {file} hỏng ở dòng {line}, cột {column}: {reason}. Xuất lại GeoJSON từ chương trình vẽ rồi nhập lại.',
  E_LAYER_GEOJSON: 'Tệp {file} là JSON nhưng không phải GeoJSON ({reason}). Xuất lại thành GeoJSON rồi nhập lại.',
  E_LAYER_XML: 'Tệp {file} không đọc được: {reason}. Lưu lại KML từ Google Earth hoặc QGIS rồi nhập lại.',
  E_LAYER_LINK:
    'Tệp {file} chỉ trỏ tới tệp khác hoặc ảnh phủ, không có hình nào trong tệp. Mở bằng Google Earth, lưu cả các hình thành KMZ rồi nhập lại.',
  E_LAYER_ENTITY:
    'Tệp {file} có khai báo DOCTYPE hoặc ENTITY, KML thường không có; không đọc vì có thể làm treo máy. Lưu lại KML từ Google Earth hoặc QGIS.',
  E_LAYER_PATH: 'Tệp {file} có đường dẫn trỏ ra ngoài ("{path}"), không mở. Nén lại chỉ các tệp của lớp bản đồ.',
  E_LAYER_PARTS:
    'Tệp {file} thiếu {missing} của lớp "{layer}". Nén cả .shp, .shx, .dbf, .prj của lớp vào một tệp zip rồi nhập lại.',
  E_LAYER_ZIP:
    'Tệp {file} không có lớp bản đồ nào (.shp hoặc .kml), chỉ có {found}. Giải nén rồi chọn đúng tệp, hoặc nén các tệp của lớp vào một tệp zip.',
  E_LAYER_DAMAGED:
    'Tệp {file} bị hỏng hoặc chép thiếu, chưa đọc được ({reason}). Chép lại từ nơi gửi, hoặc xuất lại từ chương trình vẽ, rồi nhập lại.',
  E_LAYER_FORMAT:
    'Tệp {file} là {found}, chưa nhập được. Mở bằng QGIS, xuất thành GeoPackage hoặc shapefile (zip) rồi nhập lại.',
  E_LAYER_PACKED: 'Tệp {file} là tệp nén {found}, chưa mở được. Giải nén, nén lại thành .zip rồi nhập lại.',
  E_LAYER_PICTURE:
    'Tệp {file} là ảnh, không phải lớp bản đồ. Muốn lót ảnh dưới bản đồ: Lớp bản đồ, Bản đồ nền của cơ quan, Đặt bản vẽ quét.',
  E_LAYER_CURVES:
    'Tệp {file} chỉ có {found}, không có đường nào nhập được. Trong AutoCAD, vẽ lại ranh giới bằng polyline (lệnh BOUNDARY hoặc PEDIT) rồi nhập lại.',
  E_LAYER_MEMORY:
    'Tệp {file} quá lớn so với bộ nhớ của máy; chưa nhập gì. Cắt lớp theo khu bằng QGIS rồi nhập từng phần.',
  E_LAYER_ALONE:
    'Tệp {file} chỉ là một phần của shapefile. Nén cả .shp, .shx, .dbf, .prj vào một tệp zip rồi nhập lại.',
  E_LAYER_GPKG: 'Tệp {file} là tệp SQLite nhưng không phải GeoPackage ({reason}). Chọn tệp .gpkg khác.',
  E_LAYER_DXF: 'Tệp {file} không đọc được: {reason}. Trong AutoCAD, lưu thành DXF dạng chữ (ASCII) rồi nhập lại.',
  E_LAYER_MANY:
    'Tệp {file} có hơn {most} {what}, quá lớn để nhập một lần. Cắt lớp theo khu, hoặc đơn giản hóa bằng QGIS, rồi nhập từng phần.',
  E_LAYER_EMPTY: 'Tệp {file} không có đối tượng nào. Chọn tệp khác.',
}
