"""What the start of the program leaves out."""

import subprocess
import sys

_TELL = """
from console.shell.quick_start import spare_needless_work
spare_needless_work()
import gc, linecache, sys
import console.shell.main
import console.shell.stations, console.models.kitchen, console.views.kitchen.station
print(gc.isenabled(), [name for name in linecache.cache if "console" in name])
print([name for name in ("httpx", "pysher", "qasync", "PySide6.QtNetwork", "PySide6.QtMultimedia",
                         "contract.events", "console.realtime.inbox", "asyncio", "subprocess",
                         "console.shell.kiosk", "console.shell.online", "console.shell.alerting",
                         "console.shell.supervisor", "console.session.session",
                         "console.api.transport",
                         "console.views.kitchen.who_cooks", "console.views.phone.panel",
                         "console.views.waiting.panel", "console.views.settings.page",
                         "console.views.sign_in.window", "console.views.porter.station",
                         "console.views.reception.station", "console.views.manager.station")
       if name in sys.modules])
print([name for name, module in sys.modules.items()
       if name.partition(".")[0] in ("console", "contract")
       and any(hasattr(value, "__dataclass_fields__") for value in vars(module).values()
               if isinstance(value, type) and value.__module__ == name)])
print([name for name in vars(sys.modules["shibokensupport.signature.lib.pyi_generator"])
       if not name.startswith("_")])
"""


def test_that_what_talks_and_sounds_is_not_loaded_before_the_first_paint() -> None:
    """Nor what is only shown when asked for, nor value types that are slow to make."""
    said = subprocess.run(
        [sys.executable, "-c", _TELL], capture_output=True, text=True, check=True, timeout=60
    ).stdout.splitlines()

    assert said == ["False []", "[]", "[]", "[]"]
