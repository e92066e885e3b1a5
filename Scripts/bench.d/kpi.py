"""The KPI report over a ledger of 100,000 entries: the first that a server makes, and each one after it."""
import json

from listings import migrated, temporary_folder
from programs import Row, Sample, berth


def run(options):
    with temporary_folder() as folder:
        said = berth("bench", "kpi", "--data-dir", migrated(folder / "data"), "--entries",
                     2000 if options.small else 100_000)[1]
        figures = json.loads(said.splitlines()[-1])
        entries = f"{figures['entries']:.0f} entries"
        yield Row("KPI report", Sample(figures["next"]), remark=entries)
        yield Row("the first one, which reads the whole ledger", Sample([figures["first"]]), remark=entries)
