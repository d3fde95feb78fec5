import { type ComponentType, lazy } from 'react'

// What the first picture does not need is read after it: a slow disk gives the map sooner.
const readers: (() => Promise<unknown>)[] = []

function later<P, N extends string>(read: () => Promise<Record<N, ComponentType<P>>>, name: N) {
  readers.push(read)
  return lazy(async () => ({ default: (await read())[name] }))
}

export const PointerPlace = later(() => import('./PointerPlace.tsx'), 'PointerPlace')
export const DossierPanel = later(() => import('../dossier/DossierPanel.tsx'), 'DossierPanel')
export const Board = later(() => import('../board/Board.tsx'), 'Board')
export const RegisterRoom = later(() => import('../register/RegisterRoom.tsx'), 'RegisterRoom')
export const DirectiveRoom = later(() => import('../directive/DirectiveRoom.tsx'), 'DirectiveRoom')
export const GroundRoom = later(() => import('../ground/GroundRoom.tsx'), 'GroundRoom')
export const CallRoom = later(() => import('../calls/CallRoom.tsx'), 'CallRoom')
export const MovedRoom = later(() => import('../moved/MovedRoom.tsx'), 'MovedRoom')
export const DayCard = later(() => import('./day/DayCard.tsx'), 'DayCard')
export const AgendaRoom = later(() => import('../meeting/agenda/AgendaRoom.tsx'), 'AgendaRoom')
export const MeetingShow = later(() => import('../meeting/MeetingShow.tsx'), 'MeetingShow')
export const PlateRoom = later(() => import('../plates/PlateRoom.tsx'), 'PlateRoom')
export const NoticeRoom = later(() => import('../notice/NoticeRoom.tsx'), 'NoticeRoom')
export const PaperRoom = later(() => import('../papers/PaperRoom.tsx'), 'PaperRoom')
export const HealthRoom = later(() => import('../care/HealthRoom.tsx'), 'HealthRoom')
export const PeopleRoom = later(() => import('../people/PeopleRoom.tsx'), 'PeopleRoom')
export const LockScreen = later(() => import('../people/lock/LockScreen.tsx'), 'LockScreen')
export const PasswordCard = later(() => import('../people/lock/PasswordCard.tsx'), 'PasswordCard')
export const Recovery = later(() => import('../care/Recovery.tsx'), 'Recovery')
export const FirstRun = later(() => import('./start/FirstRun.tsx'), 'FirstRun')
export const OlderBackups = later(() => import('../care/OlderBackups.tsx'), 'OlderBackups')

/** Reads the other rooms once the first picture stands, so that opening one does not wait for the disk. Returns how to call it off. */
export function readRooms(): () => void {
  const soon = setTimeout(() => void Promise.all(readers.map(read => read())), 1200)
  return () => clearTimeout(soon)
}
