import { type Meridian, meridianName } from '../geodesy/meridian.ts'
import { toVn2000, vn2000Operation } from '../geodesy/vn2000.ts'
import { type Form, mapped } from '../layer/form.ts'

/** In which numbers layers leave: WGS 84 degrees (null), or metres of VN-2000 on a meridian, a 3° zone. */
export type OutMeridian = Meridian | null

/** A system as other programs know it: its EPSG code, its name, WKT 1 as GDAL writes it, and ESRI's for a .prj. */
export type OutSystem = { epsg: number; name: string; wkt: string; esri: string; said: string }

const ellipsoid = 'SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]]'
const degree =
  'PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]]'

const wgs84: OutSystem = {
  epsg: 4326,
  name: 'WGS 84',
  wkt: `GEOGCS["WGS 84",DATUM["WGS_1984",${ellipsoid},AUTHORITY["EPSG","6326"]],${degree},AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]`,
  esri: 'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]',
  said: 'Kinh độ, vĩ độ trên elipxoit WGS 84.',
}

const codes: Record<Meridian, { epsg: number; title: string }> = {
  104.5: { epsg: 9207, title: '104-30' },
  104.75: { epsg: 9208, title: '104-45' },
}

/** The system of layers that leave on a meridian. */
export function outSystem(meridian: OutMeridian): OutSystem {
  if (meridian === null) return wgs84
  const { epsg, title } = codes[meridian]
  return {
    epsg,
    name: `VN-2000 / TM-3 ${title}`,
    wkt: `PROJCS["VN-2000 / TM-3 ${title}",GEOGCS["VN-2000",DATUM["Vietnam_2000",${ellipsoid},AUTHORITY["EPSG","6756"]],${degree},AUTHORITY["EPSG","4756"]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",${meridian}],PARAMETER["scale_factor",0.9999],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1,AUTHORITY["EPSG","9001"]],AXIS["Easting",EAST],AXIS["Northing",NORTH],AUTHORITY["EPSG","${epsg}"]]`,
    esri: `PROJCS["VN-2000_TM-3_${title}",GEOGCS["GCS_VN_2000",DATUM["D_Vietnam_2000",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${meridian}],PARAMETER["Scale_Factor",0.9999],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`,
    // PROJ left alone takes EPSG:5194 on the way back, which lies 0.8 m beside.
    said: `VN-2000, kinh tuyến trục ${meridianName[meridian]}, múi 3° (EPSG:${epsg}), đổi từ WGS 84 bằng phép ${vn2000Operation}. Khi đổi lại về WGS 84, chọn đúng phép ấy: QGIS tự chọn EPSG:5194 thì lệch khoảng 0,8 m.`,
  }
}

/** Puts WGS 84 forms into the numbers of a system; null where they stay as they are. */
export function outPlacer(meridian: OutMeridian): ((form: Form) => Form) | null {
  if (meridian === null) return null
  return form =>
    mapped(form, ([lon, lat]) => {
      // X of a decision is the northing: files have the easting first.
      const { x: north, y: east } = toVn2000(lon, lat, meridian)
      return [east, north]
    })
}
