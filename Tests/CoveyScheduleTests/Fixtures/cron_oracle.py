"""Writes what croniter makes of expressions across changes of the clocks: expression|zone|start|instants.

    pip install croniter==7.0.0 tzdata && python3 cron_oracle.py > cron_oracle.txt

Where a time of the wall clock comes twice, croniter runs twice; Covey runs the first time only, unless the hour is *.
So the second one is left out here.
"""
from datetime import datetime, timezone
from zoneinfo import ZoneInfo

from croniter import croniter

EXPRESSIONS = [
    "0 3 * * *", "30 1 * * *", "30 2 * * *", "0 * * * *", "*/20 * * * *", "15,45 1-3 * * *", "*/30 1 * * *",
    "5 4 * * SUN", "0 0 1 * *", "0 12 29 2 *", "0 9 13 * FRI", "10-50/20 8-18/5 * * MON-FRI", "0 0 31 * *",
    "59 23 * DEC 7", "0 6 1,15 JAN-MAR/2 *", "0 0 * * 1,3,5", "0 2 */10 * *", "1 2 3 4 *", "0 1 * * 6,7",
]
STARTS = {
    "UTC": ["2026-03-28T22:10:00", "2026-10-24T20:59:59", "2027-12-31T23:59:00"],
    "Europe/London": ["2026-03-28T22:10:00", "2026-10-24T20:59:59", "2027-10-30T12:00:00"],
    "America/New_York": ["2026-03-07T22:10:00", "2026-10-31T20:59:59", "2028-02-28T03:00:00"],
}

for zone, starts in STARTS.items():
    for start in starts:
        for expression in EXPRESSIONS:
            begin = datetime.fromisoformat(start).replace(tzinfo=timezone.utc).astimezone(ZoneInfo(zone))
            times = croniter(expression, begin)
            found = []
            while len(found) < 8:
                time = times.get_next(datetime)
                if time.fold and expression.split()[1] != "*":
                    continue
                found.append(time.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"))
            print(expression, zone, start + "Z", ",".join(found), sep="|")
