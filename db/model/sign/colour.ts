/**
 * The colours of the whole product (design guide, sections 2, 3 and 7). The window's CSS is compared with this file by a test,
 * and screen and paper draw from it, so a colour is changed here and nowhere else. All values are #RRGGBB on opaque ground.
 */

/** Tokens of a lit room: panels, text, actions and warnings. */
export const light = {
  paper: '#F6F2E9',
  panel: '#FFFFFF',
  sunk: '#FBF9F4',
  line: '#E6DFD1',
  line2: '#CFC7B6',
  row: '#F0EBE0',
  control: '#8C8678',
  ink: '#1B2225',
  ink2: '#475055',
  ink3: '#646C70',
  teal: '#0B5A56',
  tealHover: '#094A47',
  tealPressed: '#073B39',
  teal6: '#0F6F6A',
  teal2: '#CFE5E2',
  teal1: '#EAF4F2',
  red: '#A61B1B',
  red1: '#FBEBE7',
  ochre: '#8A5A00',
  ochre1: '#FCF2DC',
  ochreHatch: '#B8780C',
  disabled: '#D9D4C8',
  disabledText: '#5F5B52',
  disabledField: '#F1EDE3',
  match: '#F3E3B8',
  gapGround: '#F7F4EC',
  gapLine: '#CFC7B6',
  chartGrid: '#ECE6D9',
  chartBase: '#8C8678',
} as const

/** Tokens of a dark room: the meeting, and the map in it. */
export const dark = {
  bg: '#12181A',
  sunk: '#171F22',
  line: '#2E393D',
  text: '#F2F5F5',
  text2: '#C9D2D4',
  text3: '#A3AEB1',
  teal: '#5FC4B8',
  red: '#FF8A7A',
  ochre: '#F0B64A',
} as const

/** Hue of each type of zone: the outline of its symbol. */
export const typeHue = {
  light: { kcn: '#0B5A56', ccn: '#8F4E0B', housing: '#4A4BA0' },
  dark: { kcn: '#5FC4B8', ccn: '#E2A35C', housing: '#A9A8F0' },
} as const

/** Ordered series (years, stages) from first to last; the last one also gets the dashed outline. */
export const series = {
  fills: ['#0B5A56', '#2F7D77', '#9CCBC6', '#E3F0EE'],
  texts: ['#FFFFFF', '#FFFFFF', '#10302E', '#10302E'],
  lastOutline: '#2F7D77',
} as const

/** Two options compared, always lettered A and B as well. */
export const options = { a: '#0B5A56', b: '#8F4E0B' } as const

/** Ground, line and icon colour of the six status classes (section 3). */
export const statusColour = {
  light: {
    xong: { ground: '#0F6F6A', line: '#0F6F6A', icon: '#0F6F6A' },
    doing: { ground: '#D6EAE7', line: '#0F6F6A', icon: '#0B5A56' },
    todo: { ground: '#FFFFFF', line: '#7C8488', icon: '#646C70' },
    wait: { ground: '#FBEFD5', line: '#B8780C', icon: '#8A5A00' },
    stuck: { ground: '#F9E1DC', line: '#A61B1B', icon: '#A61B1B' },
    unk: { ground: '#FFFFFF', line: '#8A9296', icon: '#646C70' },
  },
  dark: {
    xong: { ground: '#5FC4B8', line: '#5FC4B8', icon: '#5FC4B8' },
    doing: { ground: '#12312F', line: '#5FC4B8', icon: '#5FC4B8' },
    todo: { ground: '#12181A', line: '#8F999C', icon: '#A3AEB1' },
    wait: { ground: '#33260B', line: '#F0B64A', icon: '#F0B64A' },
    stuck: { ground: '#3A1513', line: '#FF8A7A', icon: '#FF8A7A' },
    unk: { ground: '#12181A', line: '#8F999C', icon: '#A3AEB1' },
  },
} as const

/**
 * The map's own colours (section 7): lit room, dark room and paper. `lining` runs from the widest band (34 px) to the
 * narrowest (11 px).
 */
export const mapColour = {
  light: {
    land: '#F4EFE3',
    water: '#D5E4E6',
    lining: ['#CBDDE0', '#C2D7DB', '#B6CED3'],
    coast: '#7F9FA6',
    canalCasing: '#8FB2BA',
    road: '#E2D3B3',
    roadCasing: '#BCA981',
    ink: '#1B2225',
    area: '#475055',
    gap: '#5C6468',
    town: '#3A4246',
    halo: '#F8F4EA',
    commune: '#6E6456',
    waterText: '#3F6672',
    plate: '#F8F4EA',
    plateText: '#6E6456',
    scaleLight: '#FFFFFF',
    selected: '#0B5A56',
  },
  dark: {
    land: '#1B2225',
    water: '#0E1A20',
    lining: ['#111F26', '#14252C', '#182C34'],
    coast: '#48646D',
    canalCasing: '#345661',
    road: '#4B4636',
    roadCasing: '#15191B',
    ink: '#F2F5F5',
    area: '#C9D2D4',
    gap: '#A3AEB1',
    town: '#D5DADB',
    halo: '#161C1F',
    commune: '#8F9998',
    waterText: '#7FA4AF',
    plate: '#1B2225',
    plateText: '#A3AEB1',
    scaleLight: '#1B2225',
    selected: '#5FC4B8',
  },
  paper: {
    land: '#FBF8F1',
    water: '#E0ECEE',
    lining: ['#D7E6E9', '#CDDFE3', '#C1D7DC'],
    coast: '#6F9199',
    canalCasing: '#8FB2BA',
    road: '#E6D9BD',
    roadCasing: '#B9A67F',
    ink: '#1B2225',
    area: '#475055',
    gap: '#5C6468',
    town: '#22282B',
    halo: '#FDFBF6',
    commune: '#6E6456',
    waterText: '#3F6672',
    plate: '#FDFBF6',
    plateText: '#6E6456',
    scaleLight: '#FFFFFF',
    selected: '#0B5A56',
  },
} as const

/** What a map is drawn for: a lit screen, a dark room, or paper. */
export type MapStyle = keyof typeof mapColour
