"""The hotel's side: REST, database, outbound notifications and the embedded Pusher endpoint."""
