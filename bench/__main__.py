"""All benchmarks, each figure beside its limit: `python -m bench`."""

import sys

from bench import checking, planning, reading, record, repeats, start

sys.stdout.write("Cold start of the commands\n")
start.main()
sys.stdout.write("\nThe record with a million facts\n")
record.main([])
sys.stdout.write("\nChecking 100,000 figures\n")
too_slow = checking.main()
sys.stdout.write("\nThe plan of a year for 200 pairs\n")
too_slow |= planning.main()
too_slow |= repeats.main()
sys.stdout.write("\nReading beside natasha\n")
sys.exit(reading.main() or too_slow)
