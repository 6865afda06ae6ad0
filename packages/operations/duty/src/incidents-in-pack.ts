/** An incident in hand at the site, as far as its phones have to know it: to add to it and to hand it over. */
export interface IncidentAtHand {
  /** Id of its first brief. */
  id: string;
  fileNo: string | null;
  incidentType: string;
  at: string;
}
