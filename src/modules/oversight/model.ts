/** 'Good morning', by the hour in London. */
export function greeting(now: Date): string {
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { hour: 'numeric', hourCycle: 'h23', timeZone: 'Europe/London' }).format(
      now,
    ),
  );
  return hour < 12 ? 'Good morning' : hour < 18 ? 'Good afternoon' : 'Good evening';
}

/** How near a day is: late, soon (today or tomorrow) or later, with the words for it. */
export function deadline(due: string, today: string): { state: 'late' | 'soon' | 'later'; text: string } {
  const days = Math.round((Date.parse(due) - Date.parse(today)) / 86_400_000);
  if (days < 0) return { state: 'late', text: days === -1 ? '1 day late' : `${-days} days late` };
  if (days === 0) return { state: 'soon', text: 'By today' };
  if (days === 1) return { state: 'soon', text: 'By tomorrow' };
  const date = new Date(`${due}T12:00:00Z`);
  const words = new Intl.DateTimeFormat(
    'en-GB',
    days < 7 ? { weekday: 'long' } : { day: 'numeric', month: 'short' },
  ).format(date);
  return { state: 'later', text: `By ${words}` };
}
