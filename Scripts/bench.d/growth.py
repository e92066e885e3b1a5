"""How time and memory grow with the number of rows, each number in a process of its own."""
import json

from programs import Failure, Row, Sample, berth, in_turn


def run(options):
    sizes = (1_000, 10_000) if options.small else (10_000, 100_000, 1_000_000)
    memory = {}

    def measure(rows):
        _, said = berth("bench", "growth", "--rows", rows)
        try:
            answer = json.loads(said.strip().splitlines()[-1])
            memory[rows] = answer["residentBytes"], answer["rawBytes"]
            return answer["seconds"]
        except (ValueError, LookupError):
            raise Failure(f"berth bench growth said {said.strip()[-80:]!r}") from None

    times = in_turn({rows: lambda rows=rows: measure(rows) for rows in sizes}, options.repeat)
    for number, rows in enumerate(sizes):
        resident, raw = memory[rows]
        grown = f", {times[rows].median / times[sizes[number - 1]].median:.1f} × the time before" if number else ""
        yield Row(f"{rows:,} rows", times[rows], remark=f"{resident >> 20:,} MiB resident, {resident / raw:.2f} × the raw vectors{grown}")
