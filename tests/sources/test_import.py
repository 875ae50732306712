import subprocess
import sys


def test_nothing_slow_is_imported_before_it_is_needed() -> None:
    code = (
        "import sys, visavis.sources;"
        "slow = {'httpx', 'trafilatura', 'feedparser', 'protego', 'asyncio', 'icalendar'};"
        "slow &= set(sys.modules);"
        "sys.exit(str(slow) if slow else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.returncode == 0
