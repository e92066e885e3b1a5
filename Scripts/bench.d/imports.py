"""Importing profiles: 300 with all their text, then ten thousand, and the same ten thousand again.

Embedding ten thousand profiles of full length takes many minutes, so those have a short summary and one capability. The
second time nothing has changed and nothing is embedded. Every time includes starting and stopping PostgreSQL.
"""
from listings import PROFILES, import_seconds, migrated, temporary_folder, write_profiles
from programs import Row, Sample


def remark(sample, limit):
    return f"at most {limit} s: {'met' if sample.median <= limit else 'MISSED'}"


def run(options):
    count = 600 if options.small else 10_000
    with temporary_folder() as folder:
        # Each into a new database, which is most of a minute: three will do.
        new = Sample([import_seconds("opcs", PROFILES, migrated(folder / f"demonstration-{number}"))
                      for number in range(min(options.repeat, 3))])
        yield Row("300 profiles, new", new, remark=remark(new, 60))
        file, data = write_profiles(folder / "profiles.jsonl", count, short=True), migrated(folder / "data")
        yield Row(f"{count:,} short profiles, new", Sample([import_seconds("opcs", file, data)]), remark="once")
        again = Sample([import_seconds("opcs", file, data) for _ in range(options.repeat)])
        yield Row(f"{count:,} short profiles, again", again, remark=remark(again, 5))
