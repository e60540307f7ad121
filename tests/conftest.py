"""What every test runs under: no screen, no settings or keyring of this machine, the guards."""

import os

import hypothesis

pytest_plugins = ["collecting", "guards", "hotel_process", "patient_bot"]

# Before anything imports Qt, and for every process a test starts.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)
# Read before the hotels' settings are taken away; see hotel_database.py.
os.environ["TESTS_POSTGRESQL"] = os.environ.get("HOTEL_TEST_DATABASE", "")
for _name in [name for name in os.environ if name.startswith(("HOTEL_", "HOTELMATE_"))]:
    del os.environ[_name]

hypothesis.settings.register_profile(
    "project", deadline=None, max_examples=60, database=None, print_blob=True
)
hypothesis.settings.load_profile("project")
