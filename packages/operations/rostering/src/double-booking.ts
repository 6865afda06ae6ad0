export interface Booking {
  guardId: string;
  startsAt: Date;
  endsAt: Date;
}

/** R09: of the wanted bookings those that overlap a taken one or an earlier wanted one. Ends touching starts are fine. */
export function doubleBookings<B extends Booking>(wanted: readonly B[], taken: readonly Booking[]): B[] {
  const byGuard = Map.groupBy(taken, (booking) => booking.guardId);
  return wanted.filter((booking) => {
    const held = byGuard.get(booking.guardId) ?? [];
    if (held.some((other) => booking.startsAt < other.endsAt && other.startsAt < booking.endsAt)) return true;
    byGuard.set(booking.guardId, [...held, booking]);
    return false;
  });
}
