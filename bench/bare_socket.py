"""The floor: reads the frames of one WebSocket and their payload, and notes when; paints nothing.

`python -m bench.bare_socket PORT CHANNEL COUNT` prints a JSON list of monotonic nanoseconds.
"""

import json
import sys
import time

from bench.sockets import connect, frame, messages


def main() -> None:
    """Read COUNT events of orders."""
    port, channel, count = int(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    times: list[int] = []
    stream = connect("127.0.0.1", port)
    wish = {"event": "pusher:subscribe", "data": {"channel": channel}}
    stream.sendall(frame(json.dumps(wish).encode(), masked=True))
    for message in messages(stream):
        if message["event"] == "new-room-service-order":
            json.loads(message["data"])
            times.append(time.monotonic_ns())
        if len(times) == count:
            break
    print(json.dumps(times))


if __name__ == "__main__":
    main()
