/** Line icons of the work areas, 18 px; they only accompany words. */
const shapes = {
  today: 'M4 5h12v11H4zM4 9h12M7 3v3M13 3v3',
  board: 'M3 4h6v5H3zM11 4h6v8h-6zM3 11h6v5H3zM11 14h6v2h-6z',
  incidents: 'M10 3l8 14H2zM10 8v4M10 14.200v.800',
  hazards:
    'M10 2.500l6.500 2.500v5c0 4-3 6.500-6.500 7.500C6.500 16.500 3.500 14 3.500 10V5zM10 6.500v4.500M10 13.200v.800',
  preparedness: 'M10 2.500l6 2.500v5c0 4-2.500 6.500-6 7.500-3.500-1-6-3.500-6-7.500V5zM7 10l2 2 4-4',
  sites: 'M3 17V7l5-3v13M8 17V9h8v8M2 17h16M11 12h2M11 14.500h2',
  people:
    'M7 9a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5M2 16c0-3 2-5 5-5s5 2 5 5M13 9a2 2 0 1 0 0-4M14 11c2.500 0 4 2 4 5',
  training: 'M2 7l8-3.500 8 3.500-8 3.500zM5.500 9v4c1.500 1.500 3 2 4.500 2s3-.500 4.500-2V9M18 7v5',
  assessment: 'M5 3h10v14H5zM8 3v2h4V3M8 9l1.200 1.200L12 7.500M8 13.500h4',
  money: 'M4 5h12v10H4zM10 8v4M8.5 9h3M8.5 11h3',
  engagements: 'M3 10l4-4 3 2 3-2 4 4-5 5-2-1-2 1zM3 5v6M17 5v6',
  clients: 'M3 8h14v8H3zM7 8V5h6v3M3 12h14',
  service: 'M3 4h14v9H9l-4 4v-4H3zM7 7.500h6M7 10h4',
  reports: 'M5 2.500h7l3 3V17H5zM8 9h4M8 12h4',
  inbox: 'M3 5h14v10H3zM3 5l7 6 7-6',
  settings: 'M3 6h8M15 6h2M3 14h2M9 14h8M13 4v4M7 12v4',
  profile: 'M10 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6M4 17c0-3.500 2.500-5.500 6-5.500s6 2 6 5.500',
} as const;

export type IconName = keyof typeof shapes;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg width="18" height="18" viewBox="0 0 20 20" aria-hidden="true">
      <path
        d={shapes[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.500"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}
