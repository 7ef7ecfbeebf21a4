"""Dates as people write them, each with the day that they mean; one habit a document."""
import calendar
import datetime

MONTHS = list(calendar.month_name)[1:]
SHORT_MONTHS = list(calendar.month_abbr)[1:]
WEEKDAYS = list(calendar.day_abbr)
HABITS = ["long", "short", "ordinal", "figures", "points", "american", "month first", "iso", "weekday", "month", "no year", "words"]
# Words that are no date; where the day that they mean is open (None) nothing is asked.
WORDS = [("Ongoing", ""), ("Termly", ""), ("tbc", ""), ("by the AGM", None), ("Each month", ""), ("End of season", None)]


def ordinal(day):
    return f"{day}{'th' if 10 < day < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


def write(habit, day):
    month, short = MONTHS[day.month - 1], SHORT_MONTHS[day.month - 1]
    return {
        "long": f"{day.day} {month} {day.year}", "short": f"{day.day} {short} {day.year}", "ordinal": f"{ordinal(day.day)} {month} {day.year}",
        "figures": f"{day.day:02}/{day.month:02}/{day.year}", "points": f"{day.day:02}.{day.month:02}.{day.year}",
        "american": f"{day.month}/{day.day}/{day.year}", "month first": f"{month} {day.day}, {day.year}", "iso": day.isoformat(),
        "weekday": f"{WEEKDAYS[day.weekday()]} {day.day} {month} {day.year}", "month": f"{month} {day.year}", "no year": f"{day.day} {month}", "words": f"{day.day} {month} {day.year}",
    }[habit]


class Dates:
    """The dates of one document, inside the academic year that begins in first_year."""

    def __init__(self, source, first_year, has_period):
        self.source, self.first_year, self.has_period = source, first_year, has_period
        self.habit = source.choice(HABITS)

    def day(self):
        return datetime.date(self.first_year, 9, 1) + datetime.timedelta(days=self.source.randint(5, 320))

    def timescale(self):
        """What stands in the cell, and the due day as ISO text: empty where there is none, None where it is open."""
        if self.habit == "words" or self.source.random() < 0.1:
            return self.source.choice(WORDS)
        return self.of(self.day())

    def of(self, day):
        if self.habit == "month":
            last = calendar.monthrange(day.year, day.month)[1]
            return write("month", day), day.replace(day=last).isoformat()
        return write(self.habit, day), day.isoformat() if self.has_period or self.habit != "no year" else ""

    def column(self, count):
        """The dates of a column, in which one settles the order of days and months."""
        result = [self.timescale() for _ in range(count)]
        if self.habit in ("american", "figures", "points"):
            result[self.source.randrange(count)] = self.of(self.day().replace(day=self.source.randint(13, 28)))
        return result
