<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Again</name>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>AlertBell</name>
    <message>
        <source>Alerts</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>unseen alert</source>
        <translation>neue Meldung</translation>
    </message>
    <message>
        <source>unseen alerts</source>
        <translation>neue Meldungen</translation>
    </message>
</context>
<context>
    <name>AlertPanel</name>
    <message>
        <source>Alerts</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>AllDay</name>
    <message>
        <source>All day</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>item</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>items</source>
        <translation>Artikel</translation>
    </message>
</context>
<context>
    <name>Allergens</name>
    <message>
        <source>celery</source>
        <translation>Sellerie</translation>
    </message>
    <message>
        <source>crustaceans</source>
        <translation>Krebstiere</translation>
    </message>
    <message>
        <source>dairy</source>
        <translation>Milchprodukte</translation>
    </message>
    <message>
        <source>egg</source>
        <translation>Ei</translation>
    </message>
    <message>
        <source>eggs</source>
        <translation>Eier</translation>
    </message>
    <message>
        <source>fish</source>
        <translation>Fisch</translation>
    </message>
    <message>
        <source>gluten</source>
        <translation>Gluten</translation>
    </message>
    <message>
        <source>lactose</source>
        <translation>Laktose</translation>
    </message>
    <message>
        <source>lupin</source>
        <translation>Lupinen</translation>
    </message>
    <message>
        <source>milk</source>
        <translation>Milch</translation>
    </message>
    <message>
        <source>molluscs</source>
        <translation>Weichtiere</translation>
    </message>
    <message>
        <source>mustard</source>
        <translation>Senf</translation>
    </message>
    <message>
        <source>nuts</source>
        <translation>Nüsse</translation>
    </message>
    <message>
        <source>peanuts</source>
        <translation>Erdnüsse</translation>
    </message>
    <message>
        <source>sesame</source>
        <translation>Sesam</translation>
    </message>
    <message>
        <source>shellfish</source>
        <translation>Schalentiere</translation>
    </message>
    <message>
        <source>soy</source>
        <translation>Soja</translation>
    </message>
    <message>
        <source>soya</source>
        <translation>Soja</translation>
    </message>
    <message>
        <source>soybeans</source>
        <translation>Sojabohnen</translation>
    </message>
    <message>
        <source>sulphites</source>
        <translation>Sulfite</translation>
    </message>
</context>
<context>
    <name>AnswerText</name>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
</context>
<context>
    <name>Attendance</name>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All departments</source>
        <translation>Alle Abteilungen</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Alle Zustände</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Genehmigung</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Genehmigt</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Anwesenheit</translation>
    </message>
    <message>
        <source>Attendance.csv</source>
        <translation>Anwesenheit.csv</translation>
    </message>
    <message>
        <source>Breaks</source>
        <translation>Pausen</translation>
    </message>
    <message>
        <source>Choose a presence on the left</source>
        <translation>Links eine Anwesenheit wählen</translation>
    </message>
    <message>
        <source>Clocked in</source>
        <translation>Gekommen</translation>
    </message>
    <message>
        <source>Clocked in {time}</source>
        <translation>Gekommen {time}</translation>
    </message>
    <message>
        <source>Clocked out</source>
        <translation>Gegangen</translation>
    </message>
    <message>
        <source>Clocked out {time}, not sent yet</source>
        <translation>Gegangen {time}, noch nicht gesendet</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Entschieden von</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>CSV exportieren…</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Gesicht</translation>
    </message>
    <message>
        <source>From, to</source>
        <translation>Von, bis</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>Hours without breaks</source>
        <translation>Stunden ohne Pausen</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>No clock-out</source>
        <translation>Nicht ausgestempelt</translation>
    </message>
    <message>
        <source>No department</source>
        <translation>Keine Abteilung</translation>
    </message>
    <message>
        <source>No shift</source>
        <translation>Keine Schicht</translation>
    </message>
    <message>
        <source>Nobody clocked in on these days</source>
        <translation>An diesen Tagen hat niemand gestempelt</translation>
    </message>
    <message>
        <source>Nobody fits what is chosen above</source>
        <translation>Niemand passt zur Auswahl oben</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Nicht nötig</translation>
    </message>
    <message>
        <source>On break</source>
        <translation>In Pause</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Overtime</source>
        <translation>Überstunden</translation>
    </message>
    <message>
        <source>Presences</source>
        <translation>Anwesenheiten</translation>
    </message>
    <message>
        <source>Put clock-out right…</source>
        <translation>Gehen berichtigen…</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>Berichtigen</translation>
    </message>
    <message>
        <source>Reading {read} of {count}</source>
        <translation>{read} von {count} gelesen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>That is still to come.</source>
        <translation>Diese Zeit kommt erst noch.</translation>
    </message>
    <message>
        <source>The first time the clock showed it after the clock-in.</source>
        <translation>Gemeint ist das erste Mal nach dem Kommen.</translation>
    </message>
    <message>
        <source>The presences could not be loaded</source>
        <translation>Die Anwesenheiten konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>The server did not answer.</source>
        <translation>Der Server hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>Time, like 15:00</source>
        <translation>Uhrzeit, etwa 15:00</translation>
    </message>
    <message>
        <source>To approve</source>
        <translation>Zu genehmigen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>When did {name} clock out?</source>
        <translation>Wann ist {name} gegangen?</translation>
    </message>
    <message>
        <source>Will be put right</source>
        <translation>Wird berichtigt</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Arbeitet</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>at {pc}</source>
        <translation>an {pc}</translation>
    </message>
    <message>
        <source>breaks {wait}</source>
        <translation>Pausen {wait}</translation>
    </message>
    <message>
        <source>presence</source>
        <translation>Anwesenheit</translation>
    </message>
    <message>
        <source>presences</source>
        <translation>Anwesenheiten</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>seit {time}</translation>
    </message>
    <message>
        <source>warned {time}</source>
        <translation>gewarnt {time}</translation>
    </message>
    <message>
        <source>{time}, {wait} after the clock-in</source>
        <translation>{time}, {wait} nach dem Kommen</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Worum</translation>
    </message>
    <message>
        <source>Added a department</source>
        <translation>Abteilung angelegt</translation>
    </message>
    <message>
        <source>Added a role</source>
        <translation>Rolle angelegt</translation>
    </message>
    <message>
        <source>Added a shift</source>
        <translation>Schicht hinzugefügt</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Approved a clock-in</source>
        <translation>Einstempeln genehmigt</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Began somebody’s break</source>
        <translation>Jemandes Pause begonnen</translation>
    </message>
    <message>
        <source>Cancelled a booking</source>
        <translation>Buchung storniert</translation>
    </message>
    <message>
        <source>Changed a colleague</source>
        <translation>Angaben zu jemandem geändert</translation>
    </message>
    <message>
        <source>Changed a roster period</source>
        <translation>Zeitraum geändert</translation>
    </message>
    <message>
        <source>Changed a shift</source>
        <translation>Schicht geändert</translation>
    </message>
    <message>
        <source>Changed the rules for breaks</source>
        <translation>Pausenregeln geändert</translation>
    </message>
    <message>
        <source>Clocked somebody in</source>
        <translation>Jemanden eingestempelt</translation>
    </message>
    <message>
        <source>Clocked somebody out</source>
        <translation>Jemanden ausgestempelt</translation>
    </message>
    <message>
        <source>Confirmed a booking</source>
        <translation>Buchung bestätigt</translation>
    </message>
    <message>
        <source>Copied shifts</source>
        <translation>Schichten kopiert</translation>
    </message>
    <message>
        <source>Deactivated a colleague</source>
        <translation>Jemanden deaktiviert</translation>
    </message>
    <message>
        <source>Decisions.csv</source>
        <translation>Entscheidungen.csv</translation>
    </message>
    <message>
        <source>Deleted a department</source>
        <translation>Abteilung gelöscht</translation>
    </message>
    <message>
        <source>Deleted a role</source>
        <translation>Rolle gelöscht</translation>
    </message>
    <message>
        <source>Deleted a roster period</source>
        <translation>Zeitraum gelöscht</translation>
    </message>
    <message>
        <source>Ended an emergency</source>
        <translation>Notfall beendet</translation>
    </message>
    <message>
        <source>Ended somebody’s break</source>
        <translation>Jemandes Pause beendet</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>CSV exportieren…</translation>
    </message>
    <message>
        <source>Finalised a roster period</source>
        <translation>Zeitraum abgeschlossen</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>Wie weit zurück</translation>
    </message>
    <message>
        <source>Let in a clock terminal</source>
        <translation>Stempeluhr zugelassen</translation>
    </message>
    <message>
        <source>Let somebody in</source>
        <translation>Jemanden aufgenommen</translation>
    </message>
    <message>
        <source>Made a registration code</source>
        <translation>Registrierungscode erstellt</translation>
    </message>
    <message>
        <source>Made a roster period</source>
        <translation>Zeitraum angelegt</translation>
    </message>
    <message>
        <source>Nothing was decided in these days</source>
        <translation>In diesen Tagen wurde nichts entschieden</translation>
    </message>
    <message>
        <source>Opened a roster period again</source>
        <translation>Zeitraum wieder geöffnet</translation>
    </message>
    <message>
        <source>PC</source>
        <translation>PC</translation>
    </message>
    <message>
        <source>Published a roster period</source>
        <translation>Zeitraum veröffentlicht</translation>
    </message>
    <message>
        <source>Put times right</source>
        <translation>Zeiten berichtigt</translation>
    </message>
    <message>
        <source>Raised an emergency</source>
        <translation>Notfall ausgelöst</translation>
    </message>
    <message>
        <source>Reading {read} of {count}</source>
        <translation>{read} von {count} gelesen</translation>
    </message>
    <message>
        <source>Rejected a clock-in</source>
        <translation>Einstempeln abgelehnt</translation>
    </message>
    <message>
        <source>Rejected a registration</source>
        <translation>Registrierung abgelehnt</translation>
    </message>
    <message>
        <source>Reminded of a break</source>
        <translation>An eine Pause erinnert</translation>
    </message>
    <message>
        <source>Removed a shift</source>
        <translation>Schicht entfernt</translation>
    </message>
    <message>
        <source>Renamed a department</source>
        <translation>Abteilung umbenannt</translation>
    </message>
    <message>
        <source>Renamed a role</source>
        <translation>Rolle umbenannt</translation>
    </message>
    <message>
        <source>Revoked a registration code</source>
        <translation>Registrierungscode widerrufen</translation>
    </message>
    <message>
        <source>Saved shifts</source>
        <translation>Schichten gespeichert</translation>
    </message>
    <message>
        <source>Showed out a clock terminal</source>
        <translation>Stempeluhr gesperrt</translation>
    </message>
    <message>
        <source>The decisions could not be loaded</source>
        <translation>Die Entscheidungen konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Took a roster period back to draft</source>
        <translation>Zeitraum wieder zum Entwurf</translation>
    </message>
    <message>
        <source>Took copied shifts back</source>
        <translation>Kopierte Schichten zurückgenommen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>Entscheidungen</translation>
    </message>
</context>
<context>
    <name>AuditList</name>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>See them</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>See {actions}</source>
        <translation>{actions} ansehen</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>action waiting</source>
        <translation>Aktion wartet</translation>
    </message>
    <message>
        <source>actions waiting</source>
        <translation>Aktionen warten</translation>
    </message>
</context>
<context>
    <name>CancelBookingDialog</name>
    <message>
        <source>Cancel booking</source>
        <translation>Buchung stornieren</translation>
    </message>
    <message>
        <source>Cancel the booking of {name}?</source>
        <translation>Buchung von {name} stornieren?</translation>
    </message>
    <message>
        <source>Fully booked</source>
        <translation>Ausgebucht</translation>
    </message>
    <message>
        <source>Guest asked</source>
        <translation>Wunsch des Gastes</translation>
    </message>
    <message>
        <source>Keep booking</source>
        <translation>Buchung behalten</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>Nicht bezahlt</translation>
    </message>
</context>
<context>
    <name>CancelDialog</name>
    <message>
        <source>Cancel order</source>
        <translation>Bestellung stornieren</translation>
    </message>
    <message>
        <source>Cancel order {number} of room {room}?</source>
        <translation>Bestellung {number} von Zimmer {room} stornieren?</translation>
    </message>
    <message>
        <source>Guest asked</source>
        <translation>Wunsch des Gastes</translation>
    </message>
    <message>
        <source>Keep order</source>
        <translation>Bestellung behalten</translation>
    </message>
    <message>
        <source>Kitchen closed</source>
        <translation>Küche geschlossen</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Ausverkauft</translation>
    </message>
</context>
<context>
    <name>ChatDesk</name>
    <message>
        <source>Attach files to the message</source>
        <translation>Dateien an die Nachricht anhängen</translation>
    </message>
    <message>
        <source>Hand the conversation over</source>
        <translation>Die Unterhaltung übergeben</translation>
    </message>
</context>
<context>
    <name>ChatHead</name>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Checked out {time}</source>
        <translation>Abgereist {time}</translation>
    </message>
    <message>
        <source>Conversation since {time}</source>
        <translation>Unterhaltung seit {time}</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Hand over to {name}</source>
        <translation>An {name} übergeben</translation>
    </message>
    <message>
        <source>Hand over with a note…</source>
        <translation>Mit Notiz übergeben…</translation>
    </message>
    <message>
        <source>Handled by you</source>
        <translation>Bei dir</translation>
    </message>
    <message>
        <source>Handled by {name}</source>
        <translation>Bei {name}</translation>
    </message>
    <message>
        <source>Mark answered</source>
        <translation>Als beantwortet kennzeichnen</translation>
    </message>
    <message>
        <source>Marked answered by {name} at {time}</source>
        <translation>Von {name} um {time} als beantwortet gekennzeichnet</translation>
    </message>
    <message>
        <source>Notice to the room…</source>
        <translation>Mitteilung an das Zimmer…</translation>
    </message>
    <message>
        <source>Show or hide what is known of the room</source>
        <translation>Zeigen oder verbergen, was über das Zimmer bekannt ist</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>{name}, not sent yet</source>
        <translation>{name}, noch nicht gesendet</translation>
    </message>
    <message>
        <source>{name}, off duty</source>
        <translation>{name}, nicht im Dienst</translation>
    </message>
    <message>
        <source>{words} (Ctrl I)</source>
        <translation>{words} (Strg I)</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>more</source>
        <translation>weitere</translation>
    </message>
</context>
<context>
    <name>ChooseDialog</name>
    <message>
        <source>Find by name or department</source>
        <translation>Nach Name oder Abteilung suchen</translation>
    </message>
    <message>
        <source>Title of the group</source>
        <translation>Titel der Gruppe</translation>
    </message>
</context>
<context>
    <name>CodeBoxes</name>
    <message>
        <source>Code of six digits</source>
        <translation>Code aus sechs Ziffern</translation>
    </message>
    <message>
        <source>Nothing typed yet</source>
        <translation>Noch nichts eingegeben</translation>
    </message>
</context>
<context>
    <name>Completion</name>
    <message>
        <source>Colleagues to mention</source>
        <translation>Kollegen zum Erwähnen</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>Attach pictures</source>
        <translation>Bilder anhängen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Change the message</source>
        <translation>Nachricht ändern</translation>
    </message>
    <message>
        <source>Do not change</source>
        <translation>Nicht ändern</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Send when online</source>
        <translation>Senden, wenn verbunden</translation>
    </message>
    <message>
        <source>Shift Enter for a new line</source>
        <translation>Umschalt Eingabe für eine neue Zeile</translation>
    </message>
    <message>
        <source>Write a reply</source>
        <translation>Antwort schreiben</translation>
    </message>
</context>
<context>
    <name>Connect</name>
    <message>
        <source>Checking</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
</context>
<context>
    <name>ConnectForm</name>
    <message>
        <source>Caps Lock is on</source>
        <translation>Feststelltaste ist aktiv</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Choose certificate file…</source>
        <translation>Zertifikat wählen…</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Connect once to load the day.</source>
        <translation>Einmal verbinden, um den Tag zu laden.</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Fill in the hotel’s address.</source>
        <translation>Adresse des Hotels eintragen.</translation>
    </message>
    <message>
        <source>Fill in your password.</source>
        <translation>Passwort eintragen.</translation>
    </message>
    <message>
        <source>Fill in your username.</source>
        <translation>Benutzernamen eintragen.</translation>
    </message>
    <message>
        <source>Hotel’s address</source>
        <translation>Adresse des Hotels</translation>
    </message>
    <message>
        <source>Nothing saved on this PC yet</source>
        <translation>Noch nichts gespeichert</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Sign in and check the rest</source>
        <translation>Anmelden und den Rest prüfen</translation>
    </message>
    <message>
        <source>This screen opens as</source>
        <translation>Dieser Bildschirm öffnet</translation>
    </message>
    <message>
        <source>Trusts this PC’s authorities</source>
        <translation>Vertraut dem System</translation>
    </message>
    <message>
        <source>Trusts {file}</source>
        <translation>Vertraut {file}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>Benutzername</translation>
    </message>
</context>
<context>
    <name>ConnectPage</name>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Each step needs the one before it.</source>
        <translation>Jeder Schritt braucht den davor.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Open the station all the same</source>
        <translation>Station trotzdem öffnen</translation>
    </message>
    <message>
        <source>Pair this screen…</source>
        <translation>Diesen Bildschirm koppeln…</translation>
    </message>
    <message>
        <source>The way to the hotel</source>
        <translation>Der Weg zum Hotel</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>This did not work. Try again.</source>
        <translation>Das hat nicht geklappt. Noch einmal versuchen.</translation>
    </message>
</context>
<context>
    <name>ConnectionBadge</name>
    <message>
        <source>Catching up</source>
        <translation>Wird nachgeholt</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Connection: {state}</source>
        <translation>Verbindung: {state}</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Verbindet neu</translation>
    </message>
</context>
<context>
    <name>Conversation</name>
    <message>
        <source>Choose a room on the left</source>
        <translation>Links ein Zimmer wählen</translation>
    </message>
    <message>
        <source>J and K move</source>
        <translation>J und K gehen weiter</translation>
    </message>
    <message>
        <source>Nobody has written yet</source>
        <translation>Noch hat niemand geschrieben</translation>
    </message>
    <message>
        <source>The messages could not be loaded</source>
        <translation>Die Nachrichten konnten nicht geladen werden</translation>
    </message>
</context>
<context>
    <name>CookButton</name>
    <message>
        <source>{name}, on a break</source>
        <translation>{name}, in der Pause</translation>
    </message>
</context>
<context>
    <name>DeskView</name>
    <message>
        <source>Nobody is on duty</source>
        <translation>Niemand ist im Dienst</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>Im Dienst</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Parts of the desk view</source>
        <translation>Teile des Überblicks</translation>
    </message>
    <message>
        <source>Staff chat</source>
        <translation>Team-Chat</translation>
    </message>
</context>
<context>
    <name>DiagnosticsSection</name>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Names, counts and times. No guest's words and no secrets.</source>
        <translation>Namen, Anzahlen und Zeiten. Keine Worte von Gästen, keine Geheimnisse.</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern…</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Dots</name>
    <message>
        <source>{count} digits</source>
        <translation>{count} Ziffern</translation>
    </message>
</context>
<context>
    <name>DutyChip</name>
    <message>
        <source>Clock in or out, or take a break (Ctrl T)</source>
        <translation>Ein- oder ausstempeln oder Pause machen (Strg T)</translation>
    </message>
    <message>
        <source>Off duty</source>
        <translation>Nicht im Dienst</translation>
    </message>
    <message>
        <source>On break</source>
        <translation>In der Pause</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>Im Dienst</translation>
    </message>
</context>
<context>
    <name>DutyScroll</name>
    <message>
        <source>On duty by department</source>
        <translation>Im Dienst nach Abteilung</translation>
    </message>
</context>
<context>
    <name>DutyStep</name>
    <message>
        <source>After a minute {station} opens without clocking in.</source>
        <translation>Nach einer Minute öffnet sich {station} ohne Einstempeln.</translation>
    </message>
    <message>
        <source>Clock in and open {station}</source>
        <translation>Einstempeln und {station} öffnen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>If you clock in, the hotel notes the time: {time}.</source>
        <translation>Beim Einstempeln notiert das Hotel die Zeit: {time}.</translation>
    </message>
    <message>
        <source>Last clock-out: {time}</source>
        <translation>Zuletzt ausgestempelt: {time}</translation>
    </message>
    <message>
        <source>Off duty</source>
        <translation>Nicht im Dienst</translation>
    </message>
    <message>
        <source>Open without clocking in</source>
        <translation>Ohne Einstempeln öffnen</translation>
    </message>
    <message>
        <source>Opening {station}</source>
        <translation>{station} wird geöffnet</translation>
    </message>
    <message>
        <source>You are signed in at {hotel}.</source>
        <translation>Angemeldet bei {hotel}.</translation>
    </message>
</context>
<context>
    <name>EmergencyScreen</name>
    <message>
        <source>Raise an emergency…</source>
        <translation>Notfall auslösen…</translation>
    </message>
</context>
<context>
    <name>FileChoice</name>
    <message>
        <source>All (*)</source>
        <translation>Alle (*)</translation>
    </message>
    <message>
        <source>Certificate of the hotel’s authority</source>
        <translation>Zertifikat der Hotel-Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle (*)</translation>
    </message>
    <message>
        <source>Files that can be sent (*.jpg *.jpeg *.png *.gif *.webp *.bmp *.pdf *.docx *.xlsx *.doc *.xls *.txt *.csv)</source>
        <translation>Dateien, die gesendet werden können (*.jpg *.jpeg *.png *.gif *.webp *.bmp *.pdf *.docx *.xlsx *.doc *.xls *.txt *.csv)</translation>
    </message>
    <message>
        <source>Files to send</source>
        <translation>Dateien zum Senden</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.gif *.webp *.bmp)</source>
        <translation>Bilder (*.jpg *.jpeg *.png *.gif *.webp *.bmp)</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Datei speichern</translation>
    </message>
</context>
<context>
    <name>FileTraffic</name>
    <message>
        <source>Saved {name}</source>
        <translation>{name} gespeichert</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>{name} was not saved</source>
        <translation>{name} wurde nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>2 club / no mayo</source>
        <translation>2 club / ohne Mayo</translation>
    </message>
    <message>
        <source>Add a dish</source>
        <translation>Gericht hinzufügen</translation>
    </message>
    <message>
        <source>Dishes</source>
        <translation>Gerichte</translation>
    </message>
    <message>
        <source>No dish matches “{words}”</source>
        <translation>Kein Gericht passt zu „{words}“</translation>
    </message>
    <message>
        <source>Number or guest</source>
        <translation>Nummer oder Gast</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Zimmer</translation>
    </message>
    <message>
        <source>The menu is not known on this PC yet</source>
        <translation>Die Karte ist auf diesem PC noch unbekannt</translation>
    </message>
    <message>
        <source>Wanted at</source>
        <translation>Gewünscht um</translation>
    </message>
</context>
<context>
    <name>FirstStartPage</name>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Connect once to load the day.</source>
        <translation>Einmal verbinden, um den Tag zu laden.</translation>
    </message>
    <message>
        <source>Next try in {count} s</source>
        <translation>Nächster Versuch in {count} s</translation>
    </message>
    <message>
        <source>Nothing saved on this PC yet</source>
        <translation>Auf diesem PC ist noch nichts gespeichert</translation>
    </message>
    <message>
        <source>Signing in at {url} as {name}</source>
        <translation>Anmeldung bei {url} als {name}</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Trying now</source>
        <translation>Versuch läuft</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>All day</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Mute for 5 min</source>
        <translation>5 min stumm</translation>
    </message>
    <message>
        <source>Muted {left}</source>
        <translation>Stumm {left}</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>Kein Ton</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Ton ein</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>{scale} %</source>
        <translation>{scale} %</translation>
    </message>
</context>
<context>
    <name>GuestChatArea</name>
    <message>
        <source>No guest is waiting</source>
        <translation>Kein Gast wartet</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>Colleagues who reply to guests</source>
        <translation>Kollegen, die Gästen antworten</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Hand room {room} over</source>
        <translation>Zimmer {room} übergeben</translation>
    </message>
    <message>
        <source>Note for the colleague</source>
        <translation>Notiz fürs Team</translation>
    </message>
    <message>
        <source>The guest does not see the note.</source>
        <translation>Der Gast sieht die Notiz nicht.</translation>
    </message>
    <message>
        <source>off duty</source>
        <translation>nicht im Dienst</translation>
    </message>
</context>
<context>
    <name>HandingToasts</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Room {room} is handed over to {name}</source>
        <translation>Zimmer {room} ist an {name} übergeben</translation>
    </message>
    <message>
        <source>Room {room} was not handed over</source>
        <translation>Zimmer {room} wurde nicht übergeben</translation>
    </message>
    <message>
        <source>Room {room} was not marked answered</source>
        <translation>Zimmer {room} wurde nicht als beantwortet gekennzeichnet</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>The hotel did not answer.</source>
        <translation>Das Hotel hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>{name} handed room {room} to you</source>
        <translation>{name} hat dir Zimmer {room} übergeben</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Kitchen</source>
        <translation>Küche</translation>
    </message>
    <message>
        <source>Kitchen: {figures}</source>
        <translation>Küche: {figures}</translation>
    </message>
    <message>
        <source>Porter</source>
        <translation>Pagen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>avg prep</source>
        <translation>Ø Zeit</translation>
    </message>
    <message>
        <source>breakfast</source>
        <translation>Frühstück</translation>
    </message>
    <message>
        <source>breakfast to go</source>
        <translation>Frühstück offen</translation>
    </message>
    <message>
        <source>breakfasts</source>
        <translation>Frühstücke</translation>
    </message>
    <message>
        <source>breakfasts to go</source>
        <translation>Frühstücke offen</translation>
    </message>
    <message>
        <source>done today</source>
        <translation>heute fertig</translation>
    </message>
    <message>
        <source>late</source>
        <translation>zu spät</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>on the way</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>fertig</translation>
    </message>
</context>
<context>
    <name>HoldHint</name>
    <message>
        <source>Keep holding to leave the kiosk</source>
        <translation>Weiter halten, um den Kiosk zu verlassen</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>Guest chat</source>
        <translation>Gäste-Chat</translation>
    </message>
    <message>
        <source>Which conversations</source>
        <translation>Welche Unterhaltungen</translation>
    </message>
</context>
<context>
    <name>InboxList</name>
    <message>
        <source>Conversations</source>
        <translation>Unterhaltungen</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>Leave the kiosk</source>
        <translation>Kiosk verlassen</translation>
    </message>
</context>
<context>
    <name>KitchenLine</name>
    <message>
        <source>In the kitchen</source>
        <translation>In der Küche</translation>
    </message>
    <message>
        <source>oldest {wait}</source>
        <translation>älteste {wait}</translation>
    </message>
</context>
<context>
    <name>KitchenStation</name>
    <message>
        <source>Breakfast</source>
        <translation>Frühstück</translation>
    </message>
    <message>
        <source>Kitchen</source>
        <translation>Küche</translation>
    </message>
    <message>
        <source>Not verified yet</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message>
        <source>Verified complete at {time}</source>
        <translation>Vollständig, geprüft um {time}</translation>
    </message>
</context>
<context>
    <name>Lane</name>
    <message>
        <source>More below</source>
        <translation>Weiter unten mehr</translation>
    </message>
    <message>
        <source>{count} more below</source>
        <translation>{count} weitere unten</translation>
    </message>
</context>
<context>
    <name>LanguageButton</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
</context>
<context>
    <name>LeftWords</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>The guest has checked out. Nothing more can be sent.</source>
        <translation>Der Gast ist abgereist. Es kann nichts mehr gesendet werden.</translation>
    </message>
    <message>
        <source>What was being written</source>
        <translation>Was gerade geschrieben wurde</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>1 alert</source>
        <translation>1 Meldung</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>Feststelltaste ist aktiv</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Fill in your password.</source>
        <translation>Passwort eintragen.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Switch person</source>
        <translation>Person wechseln</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>{count} alerts</source>
        <translation>{count} Meldungen</translation>
    </message>
</context>
<context>
    <name>Locking</name>
    <message>
        <source>Lock the screen</source>
        <translation>Bildschirm sperren</translation>
    </message>
    <message>
        <source>The hotel has to be reachable to unlock this time.</source>
        <translation>Zum Entsperren muss das Hotel dieses Mal erreichbar sein.</translation>
    </message>
    <message>
        <source>The password is not right.</source>
        <translation>Das Passwort stimmt nicht.</translation>
    </message>
    <message>
        <source>Too many wrong tries. Wait a minute and try again.</source>
        <translation>Zu viele falsche Versuche. Eine Minute warten und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Unlocking did not work. Try again.</source>
        <translation>Das Entsperren hat nicht geklappt. Noch einmal versuchen.</translation>
    </message>
</context>
<context>
    <name>Manager</name>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Access: {level}</source>
        <translation>Zugriff: {level}</translation>
    </message>
    <message>
        <source>All departments</source>
        <translation>Alle Abteilungen</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Approve when online</source>
        <translation>Aufnehmen, wenn online</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Genehmigt</translation>
    </message>
    <message>
        <source>At the clock</source>
        <translation>An der Stempeluhr</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Anwesenheit</translation>
    </message>
    <message>
        <source>Break ended</source>
        <translation>Pause beendet</translation>
    </message>
    <message>
        <source>Break warnings</source>
        <translation>Pausenwarnungen</translation>
    </message>
    <message>
        <source>Break {wait}</source>
        <translation>Pause {wait}</translation>
    </message>
    <message>
        <source>Clocked in</source>
        <translation>Eingestempelt</translation>
    </message>
    <message>
        <source>Clocked out</source>
        <translation>Ausgestempelt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Everybody who is clocked in now, breaks included. Rostered: shifts under way now, also of a draft. Short: rostered minus on duty, department by department, never below 0.</source>
        <translation>Alle, die jetzt eingestempelt sind, auch in der Pause. Eingeplant: Schichten, die jetzt laufen, auch aus einem Entwurf. Fehlend: eingeplant minus im Dienst, je Abteilung, nie unter 0.</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Gesicht</translation>
    </message>
    <message>
        <source>Finalise…</source>
        <translation>Abschließen…</translation>
    </message>
    <message>
        <source>Known at {time}</source>
        <translation>Stand von {time}</translation>
    </message>
    <message>
        <source>Let {name} in?</source>
        <translation>{name} aufnehmen?</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>No break</source>
        <translation>Keine Pause</translation>
    </message>
    <message>
        <source>No department</source>
        <translation>Ohne Abteilung</translation>
    </message>
    <message>
        <source>No roster is planned for these days yet.</source>
        <translation>Für diese Tage gibt es noch keinen Dienstplan.</translation>
    </message>
    <message>
        <source>Nobody has clocked in today</source>
        <translation>Heute hat niemand eingestempelt</translation>
    </message>
    <message>
        <source>Nobody is on duty</source>
        <translation>Niemand ist im Dienst</translation>
    </message>
    <message>
        <source>Nobody waits to be let in.</source>
        <translation>Niemand wartet auf Aufnahme.</translation>
    </message>
    <message>
        <source>Nobody works too long.</source>
        <translation>Niemand arbeitet zu lange.</translation>
    </message>
    <message>
        <source>Not rostered</source>
        <translation>Nicht im Dienstplan</translation>
    </message>
    <message>
        <source>On break</source>
        <translation>In Pause</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>Im Dienst</translation>
    </message>
    <message>
        <source>On duty by department</source>
        <translation>Im Dienst nach Abteilung</translation>
    </message>
    <message>
        <source>Open roster</source>
        <translation>Dienstplan öffnen</translation>
    </message>
    <message>
        <source>Open stock</source>
        <translation>Bestand öffnen</translation>
    </message>
    <message>
        <source>Overtime</source>
        <translation>Überstunden</translation>
    </message>
    <message>
        <source>Parts of the dashboard</source>
        <translation>Teile der Übersicht</translation>
    </message>
    <message>
        <source>People who clocked in without a shift and wait for a decision, of any day; twice the same person is one. Longest: since the clock-in. What was decided at this PC is not counted.</source>
        <translation>Personen, die ohne Schicht eingestempelt haben und auf eine Entscheidung warten, von jedem Tag; zweimal dieselbe Person ist eine. Am längsten: seit dem Einstempeln. Was an diesem PC entschieden wurde, zählt nicht.</translation>
    </message>
    <message>
        <source>Reason, if rejected</source>
        <translation>Grund, falls abgelehnt</translation>
    </message>
    <message>
        <source>Registrations</source>
        <translation>Anmeldungen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>Erinnern</translation>
    </message>
    <message>
        <source>Reminded</source>
        <translation>Erinnert</translation>
    </message>
    <message>
        <source>Reminding</source>
        <translation>Erinnert</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Review hours</source>
        <translation>Stunden prüfen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>Dienstplan</translation>
    </message>
    <message>
        <source>Somebody of this name works here already.</source>
        <translation>Jemand dieses Namens arbeitet schon hier.</translation>
    </message>
    <message>
        <source>Staff registrations</source>
        <translation>Anmeldungen</translation>
    </message>
    <message>
        <source>Stocktakes</source>
        <translation>Inventuren</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Zu tun</translation>
    </message>
    <message>
        <source>To do {count}</source>
        <translation>Zu tun {count}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Up to date at {time}</source>
        <translation>Auf dem Stand von {time}</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>Warten auf Genehmigung</translation>
    </message>
    <message>
        <source>Who began a break at the clock and has not ended it. Longest: since it began.</source>
        <translation>Wer an der Uhr eine Pause begonnen und nicht beendet hat. Am längsten: seit ihrem Beginn.</translation>
    </message>
    <message>
        <source>Who is clocked in and has worked longer than the hotel's rules allow, breaks not counted. Longest: since the hotel noticed, at most a minute late. Shown only while somebody does.</source>
        <translation>Wer eingestempelt ist und länger gearbeitet hat, als die Regeln des Hotels vorsehen, ohne Pausen. Am längsten: seit das Hotel es bemerkt hat, höchstens eine Minute später. Nur zu sehen, solange es jemanden betrifft.</translation>
    </message>
    <message>
        <source>Who registered with a code and waits to be let in. Oldest: since registering. What this PC decided counts until the hotel has it.</source>
        <translation>Wer sich mit einem Code registriert hat und auf Zulassung wartet. Am längsten: seit der Registrierung. Was dieser PC entschieden hat, zählt, bis das Hotel es hat.</translation>
    </message>
    <message>
        <source>Who works for 6 h or more without a break, from 8 h on in red, and whom the hotel warned before by its own rules. Counted from the clock-in or the end of the last break. Who is on break or was rejected is not counted.</source>
        <translation>Wer 6 h oder länger ohne Pause arbeitet, ab 8 h in Rot, und wen das Hotel nach seinen Regeln vorher gewarnt hat. Gezählt ab dem Einstempeln oder dem Ende der letzten Pause. Wer Pause macht oder abgelehnt wurde, zählt nicht.</translation>
    </message>
    <message>
        <source>Will be let in</source>
        <translation>Wird aufgenommen</translation>
    </message>
    <message>
        <source>Will be rejected</source>
        <translation>Wird abgelehnt</translation>
    </message>
    <message>
        <source>Works here already: {names}</source>
        <translation>Arbeitet schon hier: {names}</translation>
    </message>
    <message>
        <source>breaks included</source>
        <translation>Pausen eingeschlossen</translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation>endete {day}</translation>
    </message>
    <message>
        <source>ends today</source>
        <translation>endet heute</translation>
    </message>
    <message>
        <source>ends {day}</source>
        <translation>endet {day}</translation>
    </message>
    <message>
        <source>longest {wait}</source>
        <translation>längste {wait}</translation>
    </message>
    <message>
        <source>oldest for {days} d</source>
        <translation>älteste seit {days} T.</translation>
    </message>
    <message>
        <source>oldest since {time}</source>
        <translation>älteste seit {time}</translation>
    </message>
    <message>
        <source>on break</source>
        <translation>in der Pause</translation>
    </message>
    <message>
        <source>reminded at {time}</source>
        <translation>erinnert um {time}</translation>
    </message>
    <message>
        <source>rostered, not in</source>
        <translation>eingeteilt, nicht da</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>seit {time}</translation>
    </message>
    <message>
        <source>working</source>
        <translation>arbeitet</translation>
    </message>
    <message>
        <source>{code}, waiting for {days} d</source>
        <translation>{code}, wartet seit {days} T.</translation>
    </message>
    <message>
        <source>{code}, waiting since {time}</source>
        <translation>{code}, wartet seit {time}</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} weitere</translation>
    </message>
    <message>
        <source>{count} on duty</source>
        <translation>{count} im Dienst</translation>
    </message>
    <message>
        <source>{count} rostered now</source>
        <translation>{count} jetzt eingeteilt</translation>
    </message>
    <message>
        <source>{count} rostered now, {short} short</source>
        <translation>{count} eingeteilt, {short} zu wenig</translation>
    </message>
    <message>
        <source>{count} rostered, not in yet</source>
        <translation>{count} eingeteilt, noch nicht da</translation>
    </message>
    <message>
        <source>{here} of {all}</source>
        <translation>{here} von {all}</translation>
    </message>
    <message>
        <source>{name}, on break</source>
        <translation>{name}, in der Pause</translation>
    </message>
</context>
<context>
    <name>MessageHands</name>
    <message>
        <source>The message it replies to is not there any more.</source>
        <translation>Die Nachricht, auf die geantwortet wurde, ist nicht mehr da.</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Copy text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Delete the message</source>
        <translation>Nachricht löschen</translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation>{name} löschen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Go to the message it replies to</source>
        <translation>Zur beantworteten Nachricht</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>{name} öffnen</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Save {name}…</source>
        <translation>{name} speichern…</translation>
    </message>
</context>
<context>
    <name>NewPin</name>
    <message>
        <source>A kiosk PIN has {shortest} to {longest} digits.</source>
        <translation>Eine Kiosk-PIN hat {shortest} bis {longest} Ziffern.</translation>
    </message>
    <message>
        <source>Kiosk PIN</source>
        <translation>Kiosk-PIN</translation>
    </message>
    <message>
        <source>The PIN could not be kept on this PC. Type the new PIN.</source>
        <translation>Die PIN konnte auf diesem PC nicht gespeichert werden. Neue PIN eintippen.</translation>
    </message>
    <message>
        <source>The two were not the same. Type the new PIN.</source>
        <translation>Die beiden waren nicht gleich. Neue PIN eintippen.</translation>
    </message>
    <message>
        <source>Type the new PIN.</source>
        <translation>Neue PIN eintippen.</translation>
    </message>
    <message>
        <source>Type the same PIN again.</source>
        <translation>Dieselbe PIN noch einmal eintippen.</translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Remove the last digit</source>
        <translation>Letzte Ziffer entfernen</translation>
    </message>
</context>
<context>
    <name>Office</name>
    <message>
        <source>Go to who waits for an approval, or to the newest message</source>
        <translation>Zu wer auf eine Genehmigung wartet, oder zur neuesten Meldung</translation>
    </message>
    <message>
        <source>It has moved on since the screen showed it.</source>
        <translation>Der Stand hat sich inzwischen geändert.</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Nicht erlaubt</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Nichts wurde geändert</translation>
    </message>
    <message>
        <source>Your role cannot do this.</source>
        <translation>Diese Rolle darf das nicht.</translation>
    </message>
</context>
<context>
    <name>OfficeRefusals</name>
    <message>
        <source>A count was not saved</source>
        <translation>Eine Zählung wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>Nobody was let in</source>
        <translation>Niemand wurde aufgenommen</translation>
    </message>
    <message>
        <source>Nobody was rejected</source>
        <translation>Niemand wurde abgelehnt</translation>
    </message>
    <message>
        <source>The clock-out was not put right</source>
        <translation>Das Gehen wurde nicht berichtigt</translation>
    </message>
    <message>
        <source>The code was not revoked</source>
        <translation>Der Code wurde nicht widerrufen</translation>
    </message>
    <message>
        <source>The colleague was not changed</source>
        <translation>Die Angaben wurden nicht geändert</translation>
    </message>
    <message>
        <source>The colleague was not deactivated</source>
        <translation>Es wurde niemand deaktiviert</translation>
    </message>
    <message>
        <source>The colleague was not reactivated</source>
        <translation>Es wurde niemand reaktiviert</translation>
    </message>
    <message>
        <source>The department was not removed</source>
        <translation>Die Abteilung wurde nicht entfernt</translation>
    </message>
    <message>
        <source>The item was not brought back</source>
        <translation>Der Artikel wurde nicht zurückgeholt</translation>
    </message>
    <message>
        <source>The item was not taken out of use</source>
        <translation>Der Artikel wurde nicht ausgemustert</translation>
    </message>
    <message>
        <source>The reminder was not sent</source>
        <translation>Die Erinnerung wurde nicht gesendet</translation>
    </message>
    <message>
        <source>The role was not removed</source>
        <translation>Die Rolle wurde nicht entfernt</translation>
    </message>
    <message>
        <source>The server did not answer.</source>
        <translation>Der Server hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>The stocktake was not approved</source>
        <translation>Die Inventur wurde nicht freigegeben</translation>
    </message>
    <message>
        <source>The stocktake was not deleted</source>
        <translation>Die Inventur wurde nicht gelöscht</translation>
    </message>
    <message>
        <source>The stocktake was not opened again</source>
        <translation>Die Inventur wurde nicht wieder geöffnet</translation>
    </message>
    <message>
        <source>What came or went was not noted</source>
        <translation>Zu- oder Abgang wurde nicht vermerkt</translation>
    </message>
</context>
<context>
    <name>OnDutyArea</name>
    <message>
        <source>Nobody is on duty</source>
        <translation>Niemand ist im Dienst</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>Im Dienst</translation>
    </message>
</context>
<context>
    <name>OpensAs</name>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Pair this screen…</source>
        <translation>Diesen Bildschirm koppeln…</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>This screen opens as</source>
        <translation>Dieser Bildschirm öffnet</translation>
    </message>
    <message>
        <source>You can switch later.</source>
        <translation>Späterer Wechsel ist möglich.</translation>
    </message>
    <message>
        <source>{pc} opened {station} last time. You can switch later.</source>
        <translation>{pc} hat zuletzt {station} geöffnet. Späterer Wechsel ist möglich.</translation>
    </message>
</context>
<context>
    <name>OrderLines</name>
    <message>
        <source>Lines of the order</source>
        <translation>Zeilen der Bestellung</translation>
    </message>
</context>
<context>
    <name>OrderPart</name>
    <message>
        <source>Allergies</source>
        <translation>Allergien</translation>
    </message>
    <message>
        <source>Note for the marked line</source>
        <translation>Notiz zur markierten Zeile</translation>
    </message>
    <message>
        <source>Nothing ordered yet</source>
        <translation>Noch nichts bestellt</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Type a dish, Enter adds it</source>
        <translation>Gericht tippen, Enter fügt es hinzu</translation>
    </message>
    <message>
        <source>item</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>items</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>nuts, milk</source>
        <translation>Nüsse, Milch</translation>
    </message>
</context>
<context>
    <name>OrdersCard</name>
    <message>
        <source>Breakfast</source>
        <translation>Frühstück</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>No breakfast is ordered</source>
        <translation>Kein Frühstück bestellt</translation>
    </message>
    <message>
        <source>No open orders</source>
        <translation>Keine offenen Bestellungen</translation>
    </message>
    <message>
        <source>Nothing is done today yet</source>
        <translation>Heute ist noch nichts erledigt</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Phone order</source>
        <translation>Telefonbestellung</translation>
    </message>
    <message>
        <source>Room service</source>
        <translation>Zimmerservice</translation>
    </message>
    <message>
        <source>Which orders</source>
        <translation>Welche Bestellungen</translation>
    </message>
</context>
<context>
    <name>OrdersView</name>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
</context>
<context>
    <name>OutgoingFiles</name>
    <message>
        <source>Picture {time}</source>
        <translation>Bild {time}</translation>
    </message>
</context>
<context>
    <name>OvertakenStrip</name>
    <message>
        <source>Enter again sends yours.</source>
        <translation>Nochmals Eingabe sendet deine.</translation>
    </message>
    <message>
        <source>See it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Trotzdem senden</translation>
    </message>
    <message>
        <source>{name} answered at {time}, after you began.</source>
        <translation>{name} hat um {time} geantwortet, nachdem du begonnen hast.</translation>
    </message>
    <message>
        <source>{name} answered at {time}. Yours was not sent.</source>
        <translation>{name} hat um {time} geantwortet. Deine wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>{name} answered at {time}. Yours were not sent.</source>
        <translation>{name} hat um {time} geantwortet. Deine wurden nicht gesendet.</translation>
    </message>
</context>
<context>
    <name>OwnClockDesk</name>
    <message>
        <source>Clock in or out, or take a break</source>
        <translation>Ein- oder ausstempeln oder Pause machen</translation>
    </message>
</context>
<context>
    <name>Pairing</name>
    <message>
        <source>Pairing did not work. Try again.</source>
        <translation>Das Koppeln hat nicht geklappt. Noch einmal versuchen.</translation>
    </message>
    <message>
        <source>This PC cannot keep the key. Its data folder cannot be written to.</source>
        <translation>Dieser PC kann den Schlüssel nicht behalten. In seinen Datenordner kann nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>PairingPage</name>
    <message>
        <source>Asking the hotel</source>
        <translation>Das Hotel wird gefragt</translation>
    </message>
    <message>
        <source>Code from a manager</source>
        <translation>Code vom Manager</translation>
    </message>
    <message>
        <source>Pair this screen</source>
        <translation>Diesen Bildschirm koppeln</translation>
    </message>
    <message>
        <source>The code has six digits.</source>
        <translation>Der Code hat sechs Ziffern.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Room, guest, order or colleague</source>
        <translation>Zimmer, Gast, Bestellung oder Kollege</translation>
    </message>
    <message>
        <source>Room, guest, order, colleague, word or action</source>
        <translation>Zimmer, Gast, Bestellung, Kollege, Wort oder Befehl</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter opens · Esc closes</source>
        <translation>↑ ↓ wählen · Enter öffnet · Esc schließt</translation>
    </message>
</context>
<context>
    <name>PaletteList</name>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
</context>
<context>
    <name>PaletteOverlay</name>
    <message>
        <source>Not possible just now</source>
        <translation>Gerade nicht möglich</translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation>Suche und Befehle</translation>
    </message>
</context>
<context>
    <name>PanelKey</name>
    <message>
        <source>Show or hide what is known of the room</source>
        <translation>Zeigen oder verbergen, was über das Zimmer bekannt ist</translation>
    </message>
</context>
<context>
    <name>PersonItem</name>
    <message>
        <source>Not clocked in</source>
        <translation>Nicht eingestempelt</translation>
    </message>
    <message>
        <source>On break</source>
        <translation>In der Pause</translation>
    </message>
    <message>
        <source>On break since {time}</source>
        <translation>In der Pause seit {time}</translation>
    </message>
    <message>
        <source>On duty since {time}</source>
        <translation>Im Dienst seit {time}</translation>
    </message>
    <message>
        <source>Paired screen</source>
        <translation>Gekoppelter Bildschirm</translation>
    </message>
</context>
<context>
    <name>PhoneOverlay</name>
    <message>
        <source>Take an order by phone</source>
        <translation>Telefonbestellung aufnehmen</translation>
    </message>
</context>
<context>
    <name>PhonePanel</name>
    <message>
        <source>Breakfast</source>
        <translation>Frühstück</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Strg Enter</translation>
    </message>
    <message>
        <source>Digits, + and − set the quantity · Delete removes · Enter adds a note</source>
        <translation>Ziffern, + und − für die Menge · Entf entfernt · Enter für eine Notiz</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Enter adds · / begins a note · Ctrl B other card · Esc keeps the draft</source>
        <translation>Enter fügt hinzu · / beginnt eine Notiz · Strg B andere Karte · Esc behält den Entwurf</translation>
    </message>
    <message>
        <source>Enter goes back to the dishes · Esc keeps the draft</source>
        <translation>Enter geht zurück zu den Gerichten · Esc behält den Entwurf</translation>
    </message>
    <message>
        <source>Phone order</source>
        <translation>Telefonbestellung</translation>
    </message>
    <message>
        <source>Place again</source>
        <translation>Erneut aufgeben</translation>
    </message>
    <message>
        <source>Place order</source>
        <translation>Bestellung aufgeben</translation>
    </message>
    <message>
        <source>Room service</source>
        <translation>Zimmerservice</translation>
    </message>
    <message>
        <source>Total {money}</source>
        <translation>Summe {money}</translation>
    </message>
    <message>
        <source>Up and Down choose · Enter goes on · Esc keeps the draft</source>
        <translation>Auf und Ab wählen · Enter geht weiter · Esc behält den Entwurf</translation>
    </message>
    <message>
        <source>Which card</source>
        <translation>Welche Karte</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Loading the picture</source>
        <translation>Das Bild wird geladen</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Letzte Ziffer löschen</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>Kiosk verlassen</translation>
    </message>
    <message>
        <source>No kiosk PIN is set on this PC, so the kiosk cannot be left here. Whoever looks after the PC can set one with --set-kiosk-pin.</source>
        <translation>Auf diesem PC ist keine Kiosk-PIN gesetzt, daher lässt sich der Kiosk hier nicht verlassen. Wer den PC betreut, kann sie mit --set-kiosk-pin setzen.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>That was not the PIN. Try again.</source>
        <translation>Das war nicht die PIN. Noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Too many wrong tries. Try again in {count} s.</source>
        <translation>Zu viele falsche Versuche. In {count} s noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Type this PC's kiosk PIN.</source>
        <translation>Kiosk-PIN dieses PCs eintippen.</translation>
    </message>
</context>
<context>
    <name>PlaceForm</name>
    <message>
        <source>As the manager’s screen says</source>
        <translation>Wie beim Manager angezeigt</translation>
    </message>
    <message>
        <source>Back to sign in</source>
        <translation>Zurück zur Anmeldung</translation>
    </message>
    <message>
        <source>Fill in the hotel’s name.</source>
        <translation>Namen des Hotels eintragen.</translation>
    </message>
    <message>
        <source>Fill in the server’s address.</source>
        <translation>Adresse des Servers eintragen.</translation>
    </message>
    <message>
        <source>Hotel</source>
        <translation>Hotel</translation>
    </message>
    <message>
        <source>It then opens its board by itself, also after a power cut, and nobody signs in at it. A manager finds the code in Settings, Screens.</source>
        <translation>Er öffnet dann seine Tafel von selbst, auch nach einem Stromausfall, und niemand meldet sich an ihm an. Den Code zeigt ein Manager unter Einstellungen, Bildschirme.</translation>
    </message>
    <message>
        <source>Pair this screen</source>
        <translation>Diesen Bildschirm koppeln</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Serveradresse</translation>
    </message>
</context>
<context>
    <name>Porter</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Serviert</translation>
    </message>
    <message>
        <source>Drinks</source>
        <translation>Getränke</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>Jetzt fällig</translation>
    </message>
    <message>
        <source>Going cold</source>
        <translation>Wird kalt</translation>
    </message>
    <message>
        <source>In {wait}</source>
        <translation>In {wait}</translation>
    </message>
    <message>
        <source>Items not known yet</source>
        <translation>Artikel noch unbekannt</translation>
    </message>
    <message>
        <source>Kitchen is preparing {orders}</source>
        <translation>Die Küche arbeitet an {orders}</translation>
    </message>
    <message>
        <source>LATE</source>
        <translation>ZU SPÄT</translation>
    </message>
    <message>
        <source>No breakfast to carry</source>
        <translation>Kein Frühstück zu servieren</translation>
    </message>
    <message>
        <source>No time</source>
        <translation>Ohne Zeit</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Nicht erledigt</translation>
    </message>
    <message>
        <source>Not marked delivered</source>
        <translation>Nicht als serviert gemeldet</translation>
    </message>
    <message>
        <source>Not marked picked up</source>
        <translation>Nicht als abgeholt gemeldet</translation>
    </message>
    <message>
        <source>Not put back</source>
        <translation>Nicht zurückgestellt</translation>
    </message>
    <message>
        <source>Nothing on the way</source>
        <translation>Nichts unterwegs</translation>
    </message>
    <message>
        <source>Nothing to carry</source>
        <translation>Nichts zu servieren</translation>
    </message>
    <message>
        <source>Now {time}</source>
        <translation>Jetzt {time}</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Pick up {count}</source>
        <translation>{count} abholen</translation>
    </message>
    <message>
        <source>Picked up</source>
        <translation>Abgeholt</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>The server did not answer.</source>
        <translation>Der Server hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>in the kitchen</source>
        <translation>in der Küche</translation>
    </message>
    <message>
        <source>item</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>items</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>to send</source>
        <translation>zu senden</translation>
    </message>
    <message>
        <source>tray</source>
        <translation>Tablett</translation>
    </message>
    <message>
        <source>trays</source>
        <translation>Tabletts</translation>
    </message>
    <message>
        <source>waiting to send</source>
        <translation>wartet auf Senden</translation>
    </message>
    <message>
        <source>you</source>
        <translation>selbst</translation>
    </message>
    <message>
        <source>{wait} late</source>
        <translation>+{wait}</translation>
    </message>
    <message>
        <source>{word}, ready {wait}</source>
        <translation>{word}, fertig seit {wait}</translation>
    </message>
    <message>
        <source>{word}, {wait}</source>
        <translation>{word}, {wait}</translation>
    </message>
</context>
<context>
    <name>PorterStation</name>
    <message>
        <source>Breakfast</source>
        <translation>Frühstück</translation>
    </message>
    <message>
        <source>Complete at {time}</source>
        <translation>Vollständig um {time}</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Room service</source>
        <translation>Zimmerservice</translation>
    </message>
    <message>
        <source>by delivery time</source>
        <translation>nach Lieferzeit</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>älteste zuerst</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Signing in at {url}</source>
        <translation>Anmeldung bei {url}</translation>
    </message>
    <message>
        <source>Starting the demo hotel</source>
        <translation>Demo-Hotel startet</translation>
    </message>
</context>
<context>
    <name>QuickRow</name>
    <message>
        <source>All quick replies</source>
        <translation>Alle Schnellantworten</translation>
    </message>
    <message>
        <source>Change quick replies…</source>
        <translation>Schnellantworten ändern…</translation>
    </message>
    <message>
        <source>Quick replies</source>
        <translation>Schnellantworten</translation>
    </message>
    <message>
        <source>{label}, needs the {field}</source>
        <translation>{label}, {field} fehlt</translation>
    </message>
</context>
<context>
    <name>QuitDialog</name>
    <message>
        <source>1 action is not sent yet.</source>
        <translation>1 Aktion ist noch nicht gesendet.</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Weiterarbeiten</translation>
    </message>
    <message>
        <source>Nothing is lost: it stays on this PC and is sent when you are back here.</source>
        <translation>Nichts geht verloren: Es bleibt auf diesem PC und wird bei der nächsten Anmeldung hier gesendet.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Quit while something is not sent?</source>
        <translation>Beenden, obwohl etwas nicht gesendet ist?</translation>
    </message>
    <message>
        <source>{count} actions are not sent yet.</source>
        <translation>{count} Aktionen sind noch nicht gesendet.</translation>
    </message>
</context>
<context>
    <name>Quitting</name>
    <message>
        <source>Quit the console</source>
        <translation>Die Konsole beenden</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Raise an emergency…</source>
        <translation>Notfall auslösen…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>Stationen</translation>
    </message>
    <message>
        <source>Unpair this screen…</source>
        <translation>Diesen Bildschirm entkoppeln…</translation>
    </message>
    <message>
        <source>{place} (Ctrl {number})</source>
        <translation>{place} (Strg {number})</translation>
    </message>
</context>
<context>
    <name>ReachBadge</name>
    <message>
        <source>Muted</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>No notifications</source>
        <translation>Keine Benachrichtigungen</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>Kein Ton</translation>
    </message>
    <message>
        <source>No sound, no notifications</source>
        <translation>Kein Ton, keine Benachrichtigungen</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>The guest sees the reason.</source>
        <translation>Der Gast sieht den Grund.</translation>
    </message>
</context>
<context>
    <name>Reception</name>
    <message>
        <source>Allergy: {names}</source>
        <translation>Allergie: {names}</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Cancels in {seconds} s</source>
        <translation>Storno in {seconds} s</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Stornieren…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Ctrl Z undoes it</source>
        <translation>Strg Z macht es rückgängig</translation>
    </message>
    <message>
        <source>Delete cancels it</source>
        <translation>Entf storniert sie</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Serviert</translation>
    </message>
    <message>
        <source>Enter changes it</source>
        <translation>Eingabe ändert sie</translation>
    </message>
    <message>
        <source>Enter sends it again</source>
        <translation>Eingabe sendet sie erneut</translation>
    </message>
    <message>
        <source>Items not known yet</source>
        <translation>Artikel noch unbekannt</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>No porter could be told.</source>
        <translation>Kein Page hat davon erfahren.</translation>
    </message>
    <message>
        <source>Nobody in the kitchen could be told.</source>
        <translation>Niemand in der Küche hat davon erfahren.</translation>
    </message>
    <message>
        <source>Not cancelled.</source>
        <translation>Nicht storniert.</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Nicht bestätigt</translation>
    </message>
    <message>
        <source>Not placed</source>
        <translation>Nicht aufgegeben</translation>
    </message>
    <message>
        <source>Not placed.</source>
        <translation>Nicht aufgegeben.</translation>
    </message>
    <message>
        <source>Not sent.</source>
        <translation>Nicht gesendet.</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Room {room}</source>
        <translation>Zimmer {room}</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>The hotel may have it. It is asked again when back online.</source>
        <translation>Das Hotel hat sie vielleicht. Wieder verbunden, wird nachgefragt.</translation>
    </message>
    <message>
        <source>The server did not answer.</source>
        <translation>Der Server hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Unknown step</source>
        <translation>Unbekannter Schritt</translation>
    </message>
    <message>
        <source>Will send</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Will send when back online</source>
        <translation>Wird gesendet, sobald wieder verbunden</translation>
    </message>
    <message>
        <source>due {time}</source>
        <translation>fällig {time}</translation>
    </message>
    <message>
        <source>for {time}</source>
        <translation>für {time}</translation>
    </message>
    <message>
        <source>left {wait}</source>
        <translation>seit {wait}</translation>
    </message>
    <message>
        <source>ready {wait}</source>
        <translation>fertig {wait}</translation>
    </message>
    <message>
        <source>{items} and {count} more</source>
        <translation>{items} und {count} weitere</translation>
    </message>
    <message>
        <source>{name} takes care since {time}: nobody could be told.</source>
        <translation>{name} kümmert sich seit {time}: niemand hatte davon erfahren.</translation>
    </message>
    <message>
        <source>{wait} late</source>
        <translation>{wait} zu spät</translation>
    </message>
</context>
<context>
    <name>RefusedBadge</name>
    <message>
        <source>Show what the hotel refused</source>
        <translation>Zeigen, was das Hotel abgelehnt hat</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
</context>
<context>
    <name>Registrations</name>
    <message>
        <source>A code lets one person register.</source>
        <translation>Mit einem Code kann sich eine Person registrieren.</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Choose a code on the left</source>
        <translation>Links einen Code wählen</translation>
    </message>
    <message>
        <source>Choose somebody on the left</source>
        <translation>Links jemanden wählen</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Entschieden von</translation>
    </message>
    <message>
        <source>Does not work here any more</source>
        <translation>Arbeitet nicht mehr hier</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>For one person</source>
        <translation>Für eine Person</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Erstellt von</translation>
    </message>
    <message>
        <source>Make a code and give it to a new colleague.</source>
        <translation>Einen Code erstellen und neuen Kollegen geben.</translation>
    </message>
    <message>
        <source>Making a code</source>
        <translation>Code wird erstellt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Neuer Code</translation>
    </message>
    <message>
        <source>No code was made in the last weeks</source>
        <translation>In den letzten Wochen wurde kein Code erstellt</translation>
    </message>
    <message>
        <source>Nobody has registered yet</source>
        <translation>Noch hat sich niemand registriert</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>People or codes</source>
        <translation>Personen oder Codes</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registriert</translation>
    </message>
    <message>
        <source>Registrations</source>
        <translation>Anmeldungen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Prüfen…</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Revoked by</source>
        <translation>Widerrufen von</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>The codes could not be loaded</source>
        <translation>Die Codes konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Benutzt</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Benutzt von</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Valid until {time}</source>
        <translation>Gültig bis {time}</translation>
    </message>
    <message>
        <source>Waiting {days} d</source>
        <translation>Wartet {days} T</translation>
    </message>
    <message>
        <source>Waiting {wait}</source>
        <translation>Wartet {wait}</translation>
    </message>
    <message>
        <source>What was decided could not be loaded</source>
        <translation>Die Entscheidungen konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>Whoever has this code can register until then.</source>
        <translation>Wer diesen Code hat, kann sich bis dahin registrieren.</translation>
    </message>
    <message>
        <source>Will be let in</source>
        <translation>Wird aufgenommen</translation>
    </message>
    <message>
        <source>Will be let in: {department}, {role}</source>
        <translation>Wird aufgenommen: {department}, {role}</translation>
    </message>
    <message>
        <source>Will be rejected</source>
        <translation>Wird abgelehnt</translation>
    </message>
    <message>
        <source>Will be rejected: {reason}</source>
        <translation>Wird abgelehnt: {reason}</translation>
    </message>
    <message>
        <source>Will be revoked</source>
        <translation>Wird widerrufen</translation>
    </message>
    <message>
        <source>Works as</source>
        <translation>Arbeitet als</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>entschieden</translation>
    </message>
    <message>
        <source>{count} waiting, {decided}</source>
        <translation>{count} warten, {decided}</translation>
    </message>
</context>
<context>
    <name>ReplyDialog</name>
    <message>
        <source>A field is filled in from the room. What is not known there stays marked.</source>
        <translation>Ein Feld wird aus dem Zimmer ausgefüllt. Was dort nicht bekannt ist, bleibt markiert.</translation>
    </message>
    <message>
        <source>Change quick reply</source>
        <translation>Schnellantwort ändern</translation>
    </message>
    <message>
        <source>New quick reply</source>
        <translation>Neue Schnellantwort</translation>
    </message>
    <message>
        <source>On the chip</source>
        <translation>Auf der Taste</translation>
    </message>
    <message>
        <source>Put in {field}</source>
        <translation>{field} einfügen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Text for the guest</source>
        <translation>Text für den Gast</translation>
    </message>
</context>
<context>
    <name>ReplyStrip</name>
    <message>
        <source>Change the message</source>
        <translation>Nachricht ändern</translation>
    </message>
    <message>
        <source>Do not change</source>
        <translation>Nicht ändern</translation>
    </message>
    <message>
        <source>Do not reply to it</source>
        <translation>Auf diese Nachricht nicht antworten</translation>
    </message>
    <message>
        <source>Reply to {name}</source>
        <translation>Antwort an {name}</translation>
    </message>
    <message>
        <source>This message was deleted meanwhile. Esc takes the reply off it</source>
        <translation>Diese Nachricht wurde inzwischen gelöscht. Esc löst die Antwort von ihr</translation>
    </message>
</context>
<context>
    <name>Roll</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
</context>
<context>
    <name>RoomPopup</name>
    <message>
        <source>Rooms</source>
        <translation>Zimmer</translation>
    </message>
</context>
<context>
    <name>Roster</name>
    <message>
        <source>A department’s</source>
        <translation>Die einer Abteilung</translation>
    </message>
    <message>
        <source>A time like 07:30</source>
        <translation>Eine Uhrzeit wie 07:30</translation>
    </message>
    <message>
        <source>All departments</source>
        <translation>Alle Abteilungen</translation>
    </message>
    <message>
        <source>Approve or reject each of them.</source>
        <translation>Jedes davon genehmigen oder ablehnen.</translation>
    </message>
    <message>
        <source>As known on {time}</source>
        <translation>Stand {time}</translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>Zurück zum Entwurf</translation>
    </message>
    <message>
        <source>Back to draft…</source>
        <translation>Zurück zum Entwurf…</translation>
    </message>
    <message>
        <source>Being finalised</source>
        <translation>Wird abgeschlossen</translation>
    </message>
    <message>
        <source>Being opened again</source>
        <translation>Wird wieder geöffnet</translation>
    </message>
    <message>
        <source>Being published</source>
        <translation>Wird veröffentlicht</translation>
    </message>
    <message>
        <source>Being taken back to draft</source>
        <translation>Wird wieder zum Entwurf</translation>
    </message>
    <message>
        <source>Break from</source>
        <translation>Pause von</translation>
    </message>
    <message>
        <source>Break to</source>
        <translation>Pause bis</translation>
    </message>
    <message>
        <source>Change a shift</source>
        <translation>Schicht ändern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Kollege</translation>
    </message>
    <message>
        <source>Connect to copy: the hotel looks whether it overlaps.</source>
        <translation>Zum Kopieren verbinden: Das Hotel prüft, ob sich etwas überschneidet.</translation>
    </message>
    <message>
        <source>Connect to finalise: the list may be an old one.</source>
        <translation>Zum Abschließen verbinden: Die Liste kann veraltet sein.</translation>
    </message>
    <message>
        <source>Connect to save: the hotel looks whether it overlaps.</source>
        <translation>Zum Speichern verbinden: Das Hotel prüft, ob sich etwas überschneidet.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy shifts</source>
        <translation>Schichten kopieren</translation>
    </message>
    <message>
        <source>Copy to</source>
        <translation>Kopieren nach</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Wird kopiert…</translation>
    </message>
    <message>
        <source>Copy…</source>
        <translation>Kopieren…</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Every break was long enough</source>
        <translation>Alle Pausen waren lang genug</translation>
    </message>
    <message>
        <source>Everybody’s</source>
        <translation>Die von allen</translation>
    </message>
    <message>
        <source>Finalise</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Finalise {period}?</source>
        <translation>{period} abschließen?</translation>
    </message>
    <message>
        <source>Finalised</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Finalise…</source>
        <translation>Abschließen…</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>It can be finalised on the day after.</source>
        <translation>Am Tag danach kann abgeschlossen werden.</translation>
    </message>
    <message>
        <source>It goes on until {day}</source>
        <translation>Läuft noch bis {day}</translation>
    </message>
    <message>
        <source>It is a draft that only managers see</source>
        <translation>Er ist noch ein Entwurf, den nur die Leitung sieht</translation>
    </message>
    <message>
        <source>It is published</source>
        <translation>Er ist veröffentlicht</translation>
    </message>
    <message>
        <source>It was not finalised. {why}</source>
        <translation>Nicht abgeschlossen. {why}</translation>
    </message>
    <message>
        <source>It was not opened again. {why}</source>
        <translation>Nicht wieder geöffnet. {why}</translation>
    </message>
    <message>
        <source>It was not published. {why}</source>
        <translation>Nicht veröffentlicht. {why}</translation>
    </message>
    <message>
        <source>It was not taken back to draft. {why}</source>
        <translation>Nicht wieder zum Entwurf gemacht. {why}</translation>
    </message>
    <message>
        <source>Its last day is over</source>
        <translation>Der letzte Tag ist vorbei</translation>
    </message>
    <message>
        <source>Its shifts and what was decided about its days then stay as they are.</source>
        <translation>Schichten und Entscheidungen dieser Tage bleiben dann, wie sie sind.</translation>
    </message>
    <message>
        <source>Its shifts can be changed again. The reason is kept with the decision.</source>
        <translation>Die Schichten können wieder geändert werden. Der Grund wird mit der Entscheidung aufbewahrt.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>New shift</source>
        <translation>Neue Schicht</translation>
    </message>
    <message>
        <source>No clock-in waits for a decision</source>
        <translation>Keine Einstempelung wartet auf eine Entscheidung</translation>
    </message>
    <message>
        <source>No clock-out is missing</source>
        <translation>Keine Ausstempelung fehlt</translation>
    </message>
    <message>
        <source>No department</source>
        <translation>Ohne Abteilung</translation>
    </message>
    <message>
        <source>No roster is planned for these days yet</source>
        <translation>Für diese Tage gibt es noch keinen Dienstplan</translation>
    </message>
    <message>
        <source>No roster is planned for {day} yet.</source>
        <translation>Für {day} gibt es noch keinen Dienstplan.</translation>
    </message>
    <message>
        <source>Nobody can take it any more. It can be finalised all the same.</source>
        <translation>Nachholen kann sie niemand mehr. Abgeschlossen werden kann trotzdem.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Nothing is open: it can be finalised</source>
        <translation>Nichts ist offen: Er kann abgeschlossen werden</translation>
    </message>
    <message>
        <source>One colleague’s</source>
        <translation>Die einer Person</translation>
    </message>
    <message>
        <source>Only managers see its shifts</source>
        <translation>Nur Manager sehen die Schichten</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Open again…</source>
        <translation>Wieder öffnen…</translation>
    </message>
    <message>
        <source>Open {period} again?</source>
        <translation>{period} wieder öffnen?</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Seite {number} von {count}</translation>
    </message>
    <message>
        <source>Plan this week</source>
        <translation>Diese Woche planen</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Publish it first.</source>
        <translation>Zuerst veröffentlichen.</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Roster {monday}.pdf</source>
        <translation>Dienstplan {monday}.pdf</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>An den Drucker gesendet</translation>
    </message>
    <message>
        <source>Staff do not see its shifts until it is published again.</source>
        <translation>Die Schichten sehen dann nur Manager, bis der Plan wieder veröffentlicht ist.</translation>
    </message>
    <message>
        <source>Staff see its shifts</source>
        <translation>Alle sehen die Schichten</translation>
    </message>
    <message>
        <source>Take {period} back to draft?</source>
        <translation>{period} wieder zum Entwurf machen?</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Die Datei konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The next week</source>
        <translation>Nächste Woche</translation>
    </message>
    <message>
        <source>The printer did not take it. Look whether it is on.</source>
        <translation>Der Drucker hat den Auftrag nicht angenommen. Prüfen, ob er eingeschaltet ist.</translation>
    </message>
    <message>
        <source>The server did not answer.</source>
        <translation>Der Server hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>Woche davor</translation>
    </message>
    <message>
        <source>The week was not printed</source>
        <translation>Die Woche wurde nicht gedruckt</translation>
    </message>
    <message>
        <source>Their own</source>
        <translation>Die eigene</translation>
    </message>
    <message>
        <source>This PC has no printer. Set one up, or save the week as PDF.</source>
        <translation>Dieser PC hat keinen Drucker. Einen einrichten oder die Woche als PDF speichern.</translation>
    </message>
    <message>
        <source>This shift begins on {day}. Change it in that week.</source>
        <translation>Diese Schicht beginnt am {day}. In jener Woche ändern.</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>This week may have changed. {why}</source>
        <translation>Diese Woche kann sich geändert haben. {why}</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Week {number} of {year}</source>
        <translation>Woche {number}, {year}</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What overlaps is left out. Shifts that are there stay.</source>
        <translation>Was sich überschneidet, wird ausgelassen. Vorhandene Schichten bleiben.</translation>
    </message>
    <message>
        <source>What was copied was not taken back</source>
        <translation>Das Kopierte wurde nicht zurückgenommen</translation>
    </message>
    <message>
        <source>What was copied was taken back</source>
        <translation>Das Kopierte wurde zurückgenommen</translation>
    </message>
    <message>
        <source>Whoever forgot it clocks out, or has the time put right.</source>
        <translation>Wer es vergessen hat, stempelt aus oder lässt die Zeit berichtigen.</translation>
    </message>
    <message>
        <source>Whose shifts</source>
        <translation>Wessen Schichten</translation>
    </message>
    <message>
        <source>Will be finalised when back online</source>
        <translation>Wird abgeschlossen, sobald wieder verbunden</translation>
    </message>
    <message>
        <source>Will be opened again when back online</source>
        <translation>Wird wieder geöffnet, sobald wieder verbunden</translation>
    </message>
    <message>
        <source>Will be published when back online</source>
        <translation>Wird veröffentlicht, sobald wieder verbunden</translation>
    </message>
    <message>
        <source>Will be taken back to draft when back online</source>
        <translation>Wird wieder zum Entwurf, sobald wieder verbunden</translation>
    </message>
    <message>
        <source>break was too short</source>
        <translation>Pause war zu kurz</translation>
    </message>
    <message>
        <source>break {times}</source>
        <translation>Pause {times}</translation>
    </message>
    <message>
        <source>breaks were too short</source>
        <translation>Pausen waren zu kurz</translation>
    </message>
    <message>
        <source>by {name}, {time}</source>
        <translation>von {name}, {time}</translation>
    </message>
    <message>
        <source>clock-in waits for a decision</source>
        <translation>Einstempelung wartet auf eine Entscheidung</translation>
    </message>
    <message>
        <source>clock-ins wait for a decision</source>
        <translation>Einstempelungen warten auf eine Entscheidung</translation>
    </message>
    <message>
        <source>clock-out is missing</source>
        <translation>Ausstempelung fehlt</translation>
    </message>
    <message>
        <source>clock-outs are missing</source>
        <translation>Ausstempelungen fehlen</translation>
    </message>
    <message>
        <source>copied shift stays</source>
        <translation>kopierte Schicht bleibt</translation>
    </message>
    <message>
        <source>copied shifts stay</source>
        <translation>kopierte Schichten bleiben</translation>
    </message>
    <message>
        <source>ends on the next day</source>
        <translation>endet am nächsten Tag</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>no shift</source>
        <translation>keine Schicht</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>people</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>shift copied</source>
        <translation>Schicht kopiert</translation>
    </message>
    <message>
        <source>shift would be copied</source>
        <translation>Schicht würde kopiert</translation>
    </message>
    <message>
        <source>shifts copied</source>
        <translation>Schichten kopiert</translation>
    </message>
    <message>
        <source>shifts would be copied</source>
        <translation>Schichten würden kopiert</translation>
    </message>
    <message>
        <source>split shift</source>
        <translation>geteilte Schicht</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>bis {time}</translation>
    </message>
    <message>
        <source>{copied}, {left}:</source>
        <translation>{copied}, {left}:</translation>
    </message>
    <message>
        <source>{copied}.</source>
        <translation>{copied}.</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>{hours} hours</source>
        <translation>{hours} Stunden</translation>
    </message>
    <message>
        <source>{length}, ends on {day}</source>
        <translation>{length}, endet am {day}</translation>
    </message>
    <message>
        <source>{period} is finalised. Open it again to change its shifts.</source>
        <translation>{period} ist abgeschlossen. Zum Ändern der Schichten wieder öffnen.</translation>
    </message>
    <message>
        <source>{point}, and {count} more</source>
        <translation>{point}, und {count} weitere</translation>
    </message>
    <message>
        <source>{stays}, {gone}</source>
        <translation>{stays}, {gone}</translation>
    </message>
    <message>
        <source>{weekday} {day}</source>
        <translation>{weekday} {day}.</translation>
    </message>
</context>
<context>
    <name>RosterArea</name>
    <message>
        <source>Nobody fits what is chosen above</source>
        <translation>Niemand passt zu dem, was oben gewählt ist</translation>
    </message>
    <message>
        <source>Nobody works here yet</source>
        <translation>Hier arbeitet noch niemand</translation>
    </message>
    <message>
        <source>The roster could not be loaded</source>
        <translation>Der Dienstplan konnte nicht geladen werden</translation>
    </message>
</context>
<context>
    <name>Screen</name>
    <message>
        <source>Orders have to stay in sight.</source>
        <translation>Bestellungen müssen sichtbar bleiben.</translation>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <source>Ctrl K</source>
        <translation>Strg K</translation>
    </message>
    <message>
        <source>Room, guest, order or colleague</source>
        <translation>Zimmer, Gast, Bestellung oder Kollege</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Sections</source>
        <translation>Bereiche</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>The address must begin with https:// or http://.</source>
        <translation>Die Adresse muss mit https:// oder http:// beginnen.</translation>
    </message>
    <message>
        <source>The port in this address must be 1 to 65535.</source>
        <translation>Der Port in dieser Adresse muss zwischen 1 und 65535 liegen.</translation>
    </message>
    <message>
        <source>The server’s name in this address cannot be used.</source>
        <translation>Der Servername in dieser Adresse ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>This address cannot be used. Check it for typing errors.</source>
        <translation>Diese Adresse ist nicht verwendbar. Auf Tippfehler prüfen.</translation>
    </message>
    <message>
        <source>This address cannot be used. Only name and port belong in it.</source>
        <translation>Diese Adresse ist nicht verwendbar. Nur Name und Port gehören hinein.</translation>
    </message>
</context>
<context>
    <name>SignInForm</name>
    <message>
        <source>As your account says</source>
        <translation>Wie im Konto angegeben</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>Feststelltaste ist aktiv</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Check the way to the hotel step by step</source>
        <translation>Den Weg zum Hotel Schritt für Schritt prüfen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Fill in the server’s address.</source>
        <translation>Serveradresse eintragen.</translation>
    </message>
    <message>
        <source>Fill in your password.</source>
        <translation>Passwort eintragen.</translation>
    </message>
    <message>
        <source>Fill in your username.</source>
        <translation>Benutzernamen eintragen.</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>Guten Tag</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Guten Abend</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>Guten Morgen</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation>Passwort verbergen</translation>
    </message>
    <message>
        <source>Hotel</source>
        <translation>Hotel</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Serveradresse</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Passwort zeigen</translation>
    </message>
    <message>
        <source>Sign in and open {station}</source>
        <translation>Anmelden und {station} öffnen</translation>
    </message>
    <message>
        <source>Sign in to start your shift.</source>
        <translation>Anmelden, um die Schicht zu beginnen.</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Anmeldung läuft</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>{greeting}, {name}</source>
        <translation>{greeting}, {name}</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Console {version}</source>
        <translation>Konsole {version}</translation>
    </message>
    <message>
        <source>Hotel console</source>
        <translation>Hotelkonsole</translation>
    </message>
    <message>
        <source>Trouble signing in? Call the duty manager on {phone}.</source>
        <translation>Probleme beim Anmelden? Manager vom Dienst anrufen: {phone}.</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>A first name is needed.</source>
        <translation>Ein Vorname ist nötig.</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Active again, not sent yet.</source>
        <translation>Wieder aktiv, noch nicht gesendet.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Add one above, then give it to colleagues.</source>
        <translation>Oben anlegen, dann Kollegen zuordnen.</translation>
    </message>
    <message>
        <source>All departments</source>
        <translation>Alle Abteilungen</translation>
    </message>
    <message>
        <source>All roles</source>
        <translation>Alle Rollen</translation>
    </message>
    <message>
        <source>At work or not</source>
        <translation>Im Dienst oder nicht</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>{name} ändern</translation>
    </message>
    <message>
        <source>Changed, not sent yet.</source>
        <translation>Geändert, noch nicht gesendet.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Choose one on the left</source>
        <translation>Links auswählen</translation>
    </message>
    <message>
        <source>Choose somebody on the left</source>
        <translation>Links jemanden wählen</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>Kollegen</translation>
    </message>
    <message>
        <source>Connect to save: the hotel looks whether the name is taken.</source>
        <translation>Zum Speichern verbinden: Das Hotel prüft, ob der Name frei ist.</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>Deactivated, not sent yet. Every sign-in ends then.</source>
        <translation>Deaktiviert, noch nicht gesendet. Dann endet jede Anmeldung.</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Abteilungen</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>It can be removed once its colleague has another role.</source>
        <translation>Kann entfernt werden, sobald der Kollege eine andere Rolle hat.</translation>
    </message>
    <message>
        <source>It can be removed once its colleague is in another department.</source>
        <translation>Kann entfernt werden, sobald der Kollege in einer anderen Abteilung ist.</translation>
    </message>
    <message>
        <source>It can be removed once its {count} colleagues are in another department.</source>
        <translation>Kann entfernt werden, sobald die {count} Kollegen in einer anderen Abteilung sind.</translation>
    </message>
    <message>
        <source>It can be removed once its {count} colleagues have another role.</source>
        <translation>Kann entfernt werden, sobald die {count} Kollegen eine andere Rolle haben.</translation>
    </message>
    <message>
        <source>It is sent after 8 seconds, in which it can be undone.</source>
        <translation>Wird nach 8 Sekunden gesendet und lässt sich bis dahin rückgängig machen.</translation>
    </message>
    <message>
        <source>Its colleagues and shifts stay with it.</source>
        <translation>Kollegen und Schichten bleiben zugeordnet.</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>New department</source>
        <translation>Neue Abteilung</translation>
    </message>
    <message>
        <source>New role</source>
        <translation>Neue Rolle</translation>
    </message>
    <message>
        <source>Next shift</source>
        <translation>Nächste Schicht</translation>
    </message>
    <message>
        <source>No department</source>
        <translation>Keine Abteilung</translation>
    </message>
    <message>
        <source>No role</source>
        <translation>Keine Rolle</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Nobody fits what is chosen above</source>
        <translation>Auf die Auswahl oben passt niemand</translation>
    </message>
    <message>
        <source>Nobody was deactivated</source>
        <translation>Niemand wurde deaktiviert</translation>
    </message>
    <message>
        <source>Nobody works here yet</source>
        <translation>Hier arbeitet noch niemand</translation>
    </message>
    <message>
        <source>None until tomorrow</source>
        <translation>Bis morgen keine</translation>
    </message>
    <message>
        <source>Not active</source>
        <translation>Nicht aktiv</translation>
    </message>
    <message>
        <source>Not active, cannot sign in</source>
        <translation>Nicht aktiv, kann sich nicht anmelden</translation>
    </message>
    <message>
        <source>Not at work</source>
        <translation>Nicht im Dienst</translation>
    </message>
    <message>
        <source>On break</source>
        <translation>In Pause</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>People, departments or roles</source>
        <translation>Personen, Abteilungen oder Rollen</translation>
    </message>
    <message>
        <source>Reactivate</source>
        <translation>Reaktivieren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Removed, not sent yet.</source>
        <translation>Entfernt, noch nicht gesendet.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Rename {name}</source>
        <translation>{name} umbenennen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Shift now</source>
        <translation>Schicht jetzt</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show its colleagues</source>
        <translation>Die Kollegen anzeigen</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Staff admin</source>
        <translation>Personalverwaltung</translation>
    </message>
    <message>
        <source>Super staff admin</source>
        <translation>Hauptverwaltung</translation>
    </message>
    <message>
        <source>The server did not answer.</source>
        <translation>Der Server hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>The staff could not be loaded</source>
        <translation>Das Team konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>Their sign-ins end: with another place or access one signs in again.</source>
        <translation>Die Anmeldungen enden: Mit anderem Platz oder Zugriff meldet man sich neu an.</translation>
    </message>
    <message>
        <source>There are no departments yet</source>
        <translation>Noch keine Abteilungen</translation>
    </message>
    <message>
        <source>There are no roles yet</source>
        <translation>Noch keine Rollen</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>Das ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Who is shown</source>
        <translation>Wer gezeigt wird</translation>
    </message>
    <message>
        <source>Will be active</source>
        <translation>Wird aktiv</translation>
    </message>
    <message>
        <source>Will be changed</source>
        <translation>Wird geändert</translation>
    </message>
    <message>
        <source>Will be deactivated</source>
        <translation>Wird deaktiviert</translation>
    </message>
    <message>
        <source>Will be removed</source>
        <translation>Wird entfernt</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Arbeitet</translation>
    </message>
    <message>
        <source>colleague</source>
        <translation>Kollege</translation>
    </message>
    <message>
        <source>colleagues</source>
        <translation>Kollegen</translation>
    </message>
    <message>
        <source>department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>departments</source>
        <translation>Abteilungen</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>seit {time}</translation>
    </message>
</context>
<context>
    <name>StaffChatList</name>
    <message>
        <source>New conversation</source>
        <translation>Neue Unterhaltung</translation>
    </message>
</context>
<context>
    <name>StaffComposer</name>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>Attach files (Ctrl U)</source>
        <translation>Dateien anhängen (Strg U)</translation>
    </message>
    <message>
        <source>Message {name}</source>
        <translation>Nachricht an {name}</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Send when online</source>
        <translation>Senden, sobald verbunden</translation>
    </message>
</context>
<context>
    <name>StaffHead</name>
    <message>
        <source>Add colleagues…</source>
        <translation>Kollegen hinzufügen…</translation>
    </message>
    <message>
        <source>All conversations</source>
        <translation>Alle Unterhaltungen</translation>
    </message>
    <message>
        <source>Leave the group</source>
        <translation>Gruppe verlassen</translation>
    </message>
    <message>
        <source>Rename the group…</source>
        <translation>Gruppe umbenennen…</translation>
    </message>
    <message>
        <source>What can be done with the group</source>
        <translation>Was sich mit der Gruppe tun lässt</translation>
    </message>
    <message>
        <source>Who takes part</source>
        <translation>Wer dabei ist</translation>
    </message>
    <message>
        <source>{name}, off duty</source>
        <translation>{name}, nicht im Dienst</translation>
    </message>
</context>
<context>
    <name>StaffList</name>
    <message>
        <source>Begin one with the pencil above</source>
        <translation>Mit dem Stift oben eine beginnen</translation>
    </message>
    <message>
        <source>Conversations with colleagues</source>
        <translation>Unterhaltungen mit Kollegen</translation>
    </message>
    <message>
        <source>No conversations yet</source>
        <translation>Noch keine Unterhaltungen</translation>
    </message>
</context>
<context>
    <name>StaffMessages</name>
    <message>
        <source>Choose a conversation</source>
        <translation>Unterhaltung auswählen</translation>
    </message>
    <message>
        <source>Nobody has written yet</source>
        <translation>Noch hat niemand geschrieben</translation>
    </message>
    <message>
        <source>The messages could not be loaded</source>
        <translation>Die Nachrichten konnten nicht geladen werden</translation>
    </message>
</context>
<context>
    <name>StaffTalk</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add colleagues</source>
        <translation>Kollegen hinzufügen</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete this message?</source>
        <translation>Diese Nachricht löschen?</translation>
    </message>
    <message>
        <source>Everybody in the conversation sees that there was a message.</source>
        <translation>Alle in der Unterhaltung sehen, dass hier eine Nachricht stand.</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Weiterleiten</translation>
    </message>
    <message>
        <source>Forward the message</source>
        <translation>Nachricht weiterleiten</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Leave the group?</source>
        <translation>Gruppe verlassen?</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neue Unterhaltung</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>You no longer see what is written. A colleague can add you again.</source>
        <translation>Was geschrieben wird, ist dann nicht mehr zu sehen. Ein Kollege kann dich wieder hinzufügen.</translation>
    </message>
</context>
<context>
    <name>StaffTitle</name>
    <message>
        <source>Staff chat</source>
        <translation>Team-Chat</translation>
    </message>
</context>
<context>
    <name>StagedRow</name>
    <message>
        <source>Copying…</source>
        <translation>Wird kopiert…</translation>
    </message>
    <message>
        <source>Do not send {name}</source>
        <translation>{name} nicht senden</translation>
    </message>
    <message>
        <source>Files that go along</source>
        <translation>Dateien, die mitgehen</translation>
    </message>
</context>
<context>
    <name>Startup</name>
    <message>
        <source>Nothing was changed</source>
        <translation>Nichts wurde geändert</translation>
    </message>
    <message>
        <source>Set a kiosk PIN first, or nobody could leave it.</source>
        <translation>Erst eine Kiosk-PIN setzen, sonst könnte ihn niemand verlassen.</translation>
    </message>
    <message>
        <source>The kiosk PIN is set</source>
        <translation>Die Kiosk-PIN ist gesetzt</translation>
    </message>
</context>
<context>
    <name>StationFrame</name>
    <message>
        <source>Go to the next pane</source>
        <translation>Zum nächsten Bereich</translation>
    </message>
    <message>
        <source>Go to the pane before</source>
        <translation>Zum vorigen Bereich</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Einstellungen öffnen</translation>
    </message>
    <message>
        <source>Open {station}</source>
        <translation>{station} öffnen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Show or hide the actions that wait</source>
        <translation>Wartende Aktionen zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Show these keys</source>
        <translation>Diese Tasten zeigen</translation>
    </message>
</context>
<context>
    <name>Stock</name>
    <message>
        <source>A full unit holds so many single ones: a case of 24 bottles has 24.</source>
        <translation>Eine ganze Einheit enthält so viele einzelne: Eine Kiste mit 24 Flaschen hat 24.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Add new items</source>
        <translation>Neue Artikel ergänzen</translation>
    </message>
    <message>
        <source>Add the first one above.</source>
        <translation>Den ersten oben anlegen.</translation>
    </message>
    <message>
        <source>Adding items…</source>
        <translation>Artikel werden ergänzt…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Alle Kategorien</translation>
    </message>
    <message>
        <source>Another item; ten on with Page Up and Page Down</source>
        <translation>Anderer Artikel; zehn weiter mit Bild auf und Bild ab</translation>
    </message>
    <message>
        <source>Another line; ten on with Page Up and Page Down</source>
        <translation>Eine andere Zeile; zehn weiter mit Bild auf und Bild ab</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Approve when online</source>
        <translation>Freigeben, sobald verbunden</translation>
    </message>
    <message>
        <source>Approve {period}?</source>
        <translation>{period} freigeben?</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Freigegeben von</translation>
    </message>
    <message>
        <source>Approved: it is not counted any more.</source>
        <translation>Freigegeben: Hier wird nicht mehr gezählt.</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Freigeben…</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Barcode</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Begin the first stocktake above.</source>
        <translation>Beginnen Sie oben die erste Inventur.</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>Wird begonnen…</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Begun by</source>
        <translation>Begonnen von</translation>
    </message>
    <message>
        <source>Being counted</source>
        <translation>Wird gezählt</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Came or went…</source>
        <translation>Zu-/Abgang…</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Change the item</source>
        <translation>Artikel ändern</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>{name} ändern</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Choose a line on the left</source>
        <translation>Links eine Position wählen</translation>
    </message>
    <message>
        <source>Choose a stocktake on the left</source>
        <translation>Links eine Inventur wählen</translation>
    </message>
    <message>
        <source>Choose an item on the left</source>
        <translation>Links einen Artikel wählen</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>Wird zurückgeholt</translation>
    </message>
    <message>
        <source>Connect to begin: the hotel looks which items there are.</source>
        <translation>Zum Beginnen verbinden: Das Hotel sieht nach, welche Artikel es gibt.</translation>
    </message>
    <message>
        <source>Connect to save: the hotel looks whether the number is taken.</source>
        <translation>Zum Speichern verbinden: Das Hotel prüft, ob die Nummer vergeben ist.</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Zählen</translation>
    </message>
    <message>
        <source>Count the line that is found or was scanned</source>
        <translation>Die gefundene oder gescannte Zeile zählen</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>Gezählt in</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete {period}?</source>
        <translation>{period} löschen?</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Every count is as expected.</source>
        <translation>Alles Gezählte ist wie erwartet.</translation>
    </message>
    <message>
        <source>Every item is in use</source>
        <translation>Jeder Artikel ist in Gebrauch</translation>
    </message>
    <message>
        <source>Every line is counted</source>
        <translation>Jede Position ist gezählt</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Find a line by name, number or barcode</source>
        <translation>Position nach Name, Nummer oder Barcode suchen</translation>
    </message>
    <message>
        <source>Find an item by name, number or barcode</source>
        <translation>Artikel nach Name, Nummer oder Barcode suchen</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Volle</translation>
    </message>
    <message>
        <source>Full units are called</source>
        <translation>Ganze Einheiten heißen</translation>
    </message>
    <message>
        <source>Go back and choose “Add new items”.</source>
        <translation>Gehen Sie zurück und wählen Sie „Neue Artikel ergänzen“.</translation>
    </message>
    <message>
        <source>Go to the item that is found or was scanned</source>
        <translation>Zum gefundenen oder gescannten Artikel</translation>
    </message>
    <message>
        <source>Goes out of use</source>
        <translation>Wird ausgemustert</translation>
    </message>
    <message>
        <source>In it</source>
        <translation>Dabei</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>In stock, in single ones</source>
        <translation>Bestand, in einzelnen</translation>
    </message>
    <message>
        <source>In this stocktake: {names}</source>
        <translation>In dieser Inventur: {names}</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>It can be counted again. The reason is kept with the decision.</source>
        <translation>Es kann wieder gezählt werden. Der Grund bleibt bei der Entscheidung.</translation>
    </message>
    <message>
        <source>It ends before it begins.</source>
        <translation>Das Ende liegt vor dem Anfang.</translation>
    </message>
    <message>
        <source>It gets a line for every item in use.</source>
        <translation>Jeder aktive Artikel bekommt eine Position.</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Andere Zahl behalten</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>Lines that nobody counted stay as the books have them.</source>
        <translation>Was niemand gezählt hat, bleibt wie verbucht.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Look for nothing any more, then back to the stocktakes</source>
        <translation>Nichts mehr suchen, dann zurück zu den Inventuren</translation>
    </message>
    <message>
        <source>Look for nothing any more, then to the list</source>
        <translation>Suche leeren, dann zur Liste</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Low below</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Low below, in single ones</source>
        <translation>Minimum, in einzelnen</translation>
    </message>
    <message>
        <source>Low since</source>
        <translation>Niedrig seit</translation>
    </message>
    <message>
        <source>Meanwhile: {value}</source>
        <translation>Inzwischen: {value}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name, number or barcode</source>
        <translation>Name, Nummer oder Barcode</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>Neuer Artikel</translation>
    </message>
    <message>
        <source>New item…</source>
        <translation>Neuer Artikel…</translation>
    </message>
    <message>
        <source>New stocktake</source>
        <translation>Neue Inventur</translation>
    </message>
    <message>
        <source>New stocktake…</source>
        <translation>Neue Inventur…</translation>
    </message>
    <message>
        <source>No item fits what is looked for</source>
        <translation>Kein Artikel passt zur Suche</translation>
    </message>
    <message>
        <source>No item has the number or name {code}.</source>
        <translation>Kein Artikel hat die Nummer oder den Namen {code}.</translation>
    </message>
    <message>
        <source>No item has this number or name.</source>
        <translation>Kein Artikel hat diese Nummer oder diesen Namen.</translation>
    </message>
    <message>
        <source>No item is in use</source>
        <translation>Kein Artikel ist in Gebrauch</translation>
    </message>
    <message>
        <source>No line fits what is looked for</source>
        <translation>Keine Position passt zur Suche</translation>
    </message>
    <message>
        <source>No line has the number or name {code}.</source>
        <translation>Keine Position hat die Nummer oder den Namen {code}.</translation>
    </message>
    <message>
        <source>No lines yet</source>
        <translation>Noch keine Positionen</translation>
    </message>
    <message>
        <source>Nobody can count in it any more. A manager can open it again.</source>
        <translation>Danach kann niemand mehr darin zählen. Manager können sie wieder öffnen.</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Nicht gezählt</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Note (supplier, why)</source>
        <translation>Notiz (Lieferant, Grund)</translation>
    </message>
    <message>
        <source>Note purchase</source>
        <translation>Zugang vermerken</translation>
    </message>
    <message>
        <source>Note waste</source>
        <translation>Abgang vermerken</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Nothing is counted yet.</source>
        <translation>Noch ist nichts gezählt.</translation>
    </message>
    <message>
        <source>Nothing is low</source>
        <translation>Kein Bestand ist niedrig</translation>
    </message>
    <message>
        <source>Nothing was counted in it.</source>
        <translation>Darin wurde nichts gezählt.</translation>
    </message>
    <message>
        <source>Nothing was counted yet</source>
        <translation>Noch wurde nichts gezählt</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Number (SKU)</source>
        <translation>Nummer (SKU)</translation>
    </message>
    <message>
        <source>On to the single ones, then save</source>
        <translation>Weiter zu den einzelnen, dann speichern</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Open again…</source>
        <translation>Wieder öffnen…</translation>
    </message>
    <message>
        <source>Open {period} again?</source>
        <translation>{period} wieder öffnen?</translation>
    </message>
    <message>
        <source>Other days</source>
        <translation>Andere Tage</translation>
    </message>
    <message>
        <source>Out of use</source>
        <translation>Ausgemustert</translation>
    </message>
    <message>
        <source>Out of use: no stocktake gets a line of it.</source>
        <translation>Ausgemustert: In keine Inventur kommt er hinein.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>Zugang</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save mine</source>
        <translation>Meine Zahl speichern</translation>
    </message>
    <message>
        <source>Save, and on to another line</source>
        <translation>Speichern und weiter zu einer anderen Zeile</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Wird gespeichert</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Since the last stocktake</source>
        <translation>Seit der letzten Inventur</translation>
    </message>
    <message>
        <source>Single</source>
        <translation>Einzelne</translation>
    </message>
    <message>
        <source>Single ones are called</source>
        <translation>Einzelne heißen</translation>
    </message>
    <message>
        <source>Single ones in a full unit</source>
        <translation>Einzelne je ganzer Einheit</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Stocktakes</source>
        <translation>Inventuren</translation>
    </message>
    <message>
        <source>Stocktakes or items</source>
        <translation>Inventuren oder Artikel</translation>
    </message>
    <message>
        <source>Take out of use</source>
        <translation>Ausmustern</translation>
    </message>
    <message>
        <source>Take the item out of use, or bring it back</source>
        <translation>Artikel ausmustern oder zurückholen</translation>
    </message>
    <message>
        <source>The books are put right at once; it stands in the audit.</source>
        <translation>Der Buchbestand wird sofort berichtigt; das steht im Protokoll.</translation>
    </message>
    <message>
        <source>The hotel did not answer.</source>
        <translation>Das Hotel hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>The items could not be loaded</source>
        <translation>Die Artikel konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>The lines could not be loaded</source>
        <translation>Die Positionen konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>The stocktakes could not be loaded</source>
        <translation>Die Inventuren konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>There are no items yet</source>
        <translation>Es gibt noch keine Artikel</translation>
    </message>
    <message>
        <source>This cannot be empty.</source>
        <translation>Das darf nicht leer sein.</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>This stocktake has no lines yet</source>
        <translation>Diese Inventur hat noch keine Positionen</translation>
    </message>
    <message>
        <source>This stocktake was deleted.</source>
        <translation>Diese Inventur wurde gelöscht.</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>Throw away what was typed, and look for another line</source>
        <translation>Getipptes verwerfen und eine andere Zeile suchen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Type a day like 30.11.2025.</source>
        <translation>Tippen Sie einen Tag wie 30.11.2025.</translation>
    </message>
    <message>
        <source>Type a number like 4 or {example}.</source>
        <translation>Tippen Sie eine Zahl wie 4 oder {example}.</translation>
    </message>
    <message>
        <source>Type how many there are.</source>
        <translation>Tippen Sie, wie viele es sind.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Waste</source>
        <translation>Abgang</translation>
    </message>
    <message>
        <source>What was counted becomes what there is: {lines}.</source>
        <translation>Das Gezählte wird zum Bestand: {lines}.</translation>
    </message>
    <message>
        <source>What was counted in it is lost: {lines}.</source>
        <translation>Was darin gezählt wurde, geht verloren: {lines}.</translation>
    </message>
    <message>
        <source>Whether goods came or went</source>
        <translation>Ob Ware kam oder ging</translation>
    </message>
    <message>
        <source>Which items are shown</source>
        <translation>Welche Artikel zu sehen sind</translation>
    </message>
    <message>
        <source>Which lines are shown</source>
        <translation>Welche Positionen gezeigt werden</translation>
    </message>
    <message>
        <source>Why it is put right</source>
        <translation>Grund der Berichtigung</translation>
    </message>
    <message>
        <source>Will be approved</source>
        <translation>Wird freigegeben</translation>
    </message>
    <message>
        <source>Will be deleted</source>
        <translation>Wird gelöscht</translation>
    </message>
    <message>
        <source>Will be opened again</source>
        <translation>Wird wieder geöffnet</translation>
    </message>
    <message>
        <source>Will send</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>You counted: {amounts}.</source>
        <translation>Sie haben gezählt: {amounts}.</translation>
    </message>
    <message>
        <source>You took the count back.</source>
        <translation>Sie haben die Zählung zurückgenommen.</translation>
    </message>
    <message>
        <source>begun by {name}</source>
        <translation>begonnen von {name}</translation>
    </message>
    <message>
        <source>count is not sent yet.</source>
        <translation>Zählung ist noch nicht gesendet.</translation>
    </message>
    <message>
        <source>counts are not sent yet.</source>
        <translation>Zählungen sind noch nicht gesendet.</translation>
    </message>
    <message>
        <source>difference {count}</source>
        <translation>Differenz {count}</translation>
    </message>
    <message>
        <source>expected {amount}</source>
        <translation>erwartet {amount}</translation>
    </message>
    <message>
        <source>item</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>item is fewer</source>
        <translation>Artikel ist weniger</translation>
    </message>
    <message>
        <source>item is more</source>
        <translation>Artikel ist mehr</translation>
    </message>
    <message>
        <source>items</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>items are fewer</source>
        <translation>Artikel sind weniger</translation>
    </message>
    <message>
        <source>items are more</source>
        <translation>Artikel sind mehr</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>nicht gezählt</translation>
    </message>
    <message>
        <source>stocktake</source>
        <translation>Inventur</translation>
    </message>
    <message>
        <source>stocktakes</source>
        <translation>Inventuren</translation>
    </message>
    <message>
        <source>{amount} are put in.</source>
        <translation>{amount} kommen dazu.</translation>
    </message>
    <message>
        <source>{amount} are taken out.</source>
        <translation>{amount} gehen ab.</translation>
    </message>
    <message>
        <source>{amount}, as expected</source>
        <translation>{amount}, wie erwartet</translation>
    </message>
    <message>
        <source>{amount}, {count} fewer than expected</source>
        <translation>{amount}, {count} weniger als erwartet</translation>
    </message>
    <message>
        <source>{amount}, {count} more than expected</source>
        <translation>{amount}, {count} mehr als erwartet</translation>
    </message>
    <message>
        <source>{counted} of {total} counted</source>
        <translation>{counted} von {total} gezählt</translation>
    </message>
    <message>
        <source>{counts} It can be approved then.</source>
        <translation>{counts} Danach kann sie freigegeben werden.</translation>
    </message>
    <message>
        <source>{count} came</source>
        <translation>{count} dazu</translation>
    </message>
    <message>
        <source>{count} there</source>
        <translation>{count} vorhanden</translation>
    </message>
    <message>
        <source>{count} wasted</source>
        <translation>{count} weg</translation>
    </message>
    <message>
        <source>{differences} than expected.</source>
        <translation>{differences} als erwartet.</translation>
    </message>
    <message>
        <source>{full} of {amount}</source>
        <translation>{full} zu {amount}</translation>
    </message>
    <message>
        <source>{items}, {count} low</source>
        <translation>{items}, {count} niedrig</translation>
    </message>
    <message>
        <source>{name} has this barcode, too.</source>
        <translation>{name} hat diesen Barcode auch.</translation>
    </message>
    <message>
        <source>{name} is in this line</source>
        <translation>{name} ist in dieser Position</translation>
    </message>
    <message>
        <source>{name} saved {amounts} meanwhile</source>
        <translation>{name} hat inzwischen {amounts} gespeichert</translation>
    </message>
    <message>
        <source>{name} took the count back meanwhile</source>
        <translation>{name} hat die Zählung inzwischen zurückgenommen</translation>
    </message>
    <message>
        <source>{name}, {other} and {count} more</source>
        <translation>{name}, {other} und {count} mehr</translation>
    </message>
    <message>
        <source>{reason} Save again to save yours.</source>
        <translation>{reason} Noch einmal speichern, um Ihres zu speichern.</translation>
    </message>
    <message>
        <source>{stocktakes}, {count} being counted</source>
        <translation>{stocktakes}, {count} in Arbeit</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Not connected: the order will be sent when back online.</source>
        <translation>Nicht verbunden: Die Bestellung wird gesendet, sobald die Verbindung steht.</translation>
    </message>
</context>
<context>
    <name>Switch</name>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Lanes</source>
        <translation>Spuren</translation>
    </message>
</context>
<context>
    <name>TicketGrid</name>
    <message>
        <source>Tickets</source>
        <translation>Bestellzettel</translation>
    </message>
</context>
<context>
    <name>ToEnd</name>
    <message>
        <source>Go to the newest message</source>
        <translation>Zur neuesten Nachricht</translation>
    </message>
    <message>
        <source>{count} newer</source>
        <translation>{count} neuere</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Up to date at {time}</source>
        <translation>Auf dem Stand von {time}</translation>
    </message>
</context>
<context>
    <name>TrayDesk</name>
    <message>
        <source>Alerts and approvals still reach you. To end it, choose Quit here.</source>
        <translation>Hinweise und Genehmigungen kommen weiter an. Zum Beenden hier „Beenden“ wählen.</translation>
    </message>
    <message>
        <source>Open the console</source>
        <translation>Konsole öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>The console goes on without its window</source>
        <translation>Die Konsole läuft ohne ihr Fenster weiter</translation>
    </message>
    <message>
        <source>{count} waiting for approval</source>
        <translation>{count} warten auf Genehmigung</translation>
    </message>
    <message>
        <source>{program}: {state}</source>
        <translation>{program}: {state}</translation>
    </message>
</context>
<context>
    <name>TrayNotifier</name>
    <message>
        <source>the system tray</source>
        <translation>dem Infobereich</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Delivered to {rooms}</source>
        <translation>Serviert: {rooms}</translation>
    </message>
    <message>
        <source>Picked up {rooms}</source>
        <translation>Abgeholt: {rooms}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>UnheardStrip</name>
    <message>
        <source>Say that the order nobody heard of is seen to</source>
        <translation>Melden, dass jemand sich um die ungehörte Bestellung kümmert</translation>
    </message>
</context>
<context>
    <name>UnsentToasts</name>
    <message>
        <source>Not sent to room {room}</source>
        <translation>Nicht gesendet an Zimmer {room}</translation>
    </message>
    <message>
        <source>Not sent to {name}</source>
        <translation>Nicht gesendet an {name}</translation>
    </message>
    <message>
        <source>See it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>The hotel did not answer.</source>
        <translation>Das Hotel hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>colleagues</source>
        <translation>Kollegen</translation>
    </message>
</context>
<context>
    <name>VerifiedLine</name>
    <message>
        <source>Known at {time}, not live</source>
        <translation>Stand {time}, nicht live</translation>
    </message>
    <message>
        <source>Not verified yet</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message>
        <source>Up to date at {time}</source>
        <translation>Auf dem Stand von {time}</translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
    <message>
        <source>Waiting actions</source>
        <translation>Wartende Aktionen</translation>
    </message>
</context>
<context>
    <name>WaitingPanel</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Waiting actions</source>
        <translation>Wartende Aktionen</translation>
    </message>
</context>
<context>
    <name>WaysOut</name>
    <message>
        <source>Back to the kiosk</source>
        <translation>Zurück zum Kiosk</translation>
    </message>
    <message>
        <source>End the program</source>
        <translation>Programm beenden</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>Vollbild verlassen</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>Kiosk verlassen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>WeekView</name>
    <message>
        <source>Roster of the week</source>
        <translation>Dienstplan der Woche</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>1 action is kept.</source>
        <translation>1 Aktion bleibt erhalten.</translation>
    </message>
    <message>
        <source>1 action was not sent.</source>
        <translation>1 Aktion wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>Sign in again to go on.</source>
        <translation>Zum Weiterarbeiten neu anmelden.</translation>
    </message>
    <message>
        <source>Signing in did not work. Try again.</source>
        <translation>Die Anmeldung hat nicht geklappt. Noch einmal versuchen.</translation>
    </message>
    <message>
        <source>This PC has no keyring: you sign in again after each restart.</source>
        <translation>Dieser PC hat keinen Schlüsselbund: Nach jedem Neustart ist eine neue Anmeldung nötig.</translation>
    </message>
    <message>
        <source>This screen is no longer paired: a manager ended it, or it was not used.</source>
        <translation>Dieser Bildschirm ist nicht mehr gekoppelt: ein Manager hat es beendet, oder er wurde nicht benutzt.</translation>
    </message>
    <message>
        <source>You sign in again after each restart. A paired screen comes back by itself.</source>
        <translation>Nach jedem Neustart ist eine neue Anmeldung nötig. Ein gekoppelter Bildschirm kommt von selbst zurück.</translation>
    </message>
    <message>
        <source>Your draft and 1 action are kept.</source>
        <translation>Der Entwurf und 1 Aktion bleiben erhalten.</translation>
    </message>
    <message>
        <source>Your draft and {count} actions are kept.</source>
        <translation>Der Entwurf und {count} Aktionen bleiben erhalten.</translation>
    </message>
    <message>
        <source>Your draft is kept.</source>
        <translation>Der Entwurf bleibt erhalten.</translation>
    </message>
    <message>
        <source>{count} actions are kept.</source>
        <translation>{count} Aktionen bleiben erhalten.</translation>
    </message>
    <message>
        <source>{count} actions were not sent.</source>
        <translation>{count} Aktionen wurden nicht gesendet.</translation>
    </message>
</context>
<context>
    <name>WhoCooks</name>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Accept without</source>
        <translation>Ohne annehmen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Other initials</source>
        <translation>Anderes Kürzel</translation>
    </message>
    <message>
        <source>Who cooks for room {room}?</source>
        <translation>Wer kocht für Zimmer {room}?</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Full screen, or not</source>
        <translation>Vollbild ein oder aus</translation>
    </message>
    <message>
        <source>HotelMate Console</source>
        <translation>HotelMate Konsole</translation>
    </message>
</context>
<context>
    <name>_Header</name>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Zimmer</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
</context>
<context>
    <name>_ReachLine</name>
    <message>
        <source>Looking for the server</source>
        <translation>Server wird gesucht</translation>
    </message>
    <message>
        <source>Server reachable</source>
        <translation>Server erreichbar</translation>
    </message>
    <message>
        <source>The server does not answer</source>
        <translation>Der Server antwortet nicht</translation>
    </message>
</context>
<context>
    <name>alerts</name>
    <message>
        <source>A colleague began a conversation with you</source>
        <translation>Ein Kollege hat eine Unterhaltung mit dir begonnen</translation>
    </message>
    <message>
        <source>A colleague mentioned you</source>
        <translation>Ein Kollege hat dich erwähnt</translation>
    </message>
    <message>
        <source>A manager decided about your clock-in</source>
        <translation>Über dein Einstempeln wurde entschieden</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Notfall</translation>
    </message>
    <message>
        <source>No alerts in this shift yet.</source>
        <translation>In dieser Schicht noch keine Meldungen.</translation>
    </message>
    <message>
        <source>No connection to the hotel</source>
        <translation>Keine Verbindung zum Hotel</translation>
    </message>
    <message>
        <source>Room {room} needs attention</source>
        <translation>Zimmer {room} braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Room {room}: a guest wrote</source>
        <translation>Zimmer {room}: ein Gast hat geschrieben</translation>
    </message>
    <message>
        <source>Room {room}: breakfast is due</source>
        <translation>Zimmer {room}: Frühstück fällig</translation>
    </message>
    <message>
        <source>Room {room}: handed over to you</source>
        <translation>Zimmer {room}: dir übergeben</translation>
    </message>
    <message>
        <source>Room {room}: new order</source>
        <translation>Zimmer {room}: neue Bestellung</translation>
    </message>
    <message>
        <source>Room {room}: nobody could be told of the order</source>
        <translation>Zimmer {room}: niemand hat von der Bestellung erfahren</translation>
    </message>
    <message>
        <source>Room {room}: order cancelled</source>
        <translation>Zimmer {room}: Bestellung storniert</translation>
    </message>
    <message>
        <source>Room {room}: order is late</source>
        <translation>Zimmer {room}: Bestellung ist spät</translation>
    </message>
    <message>
        <source>Room {room}: ready to carry</source>
        <translation>Zimmer {room}: bereit zum Bringen</translation>
    </message>
    <message>
        <source>Room {room}: the guest waits for a reply</source>
        <translation>Zimmer {room}: der Gast wartet auf Antwort</translation>
    </message>
    <message>
        <source>Somebody clocked in without a shift</source>
        <translation>Jemand hat ohne Schicht eingestempelt</translation>
    </message>
    <message>
        <source>Stock is low</source>
        <translation>Bestand ist niedrig</translation>
    </message>
    <message>
        <source>The console needs attention</source>
        <translation>Die Konsole braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Time for a break</source>
        <translation>Zeit für eine Pause</translation>
    </message>
    <message>
        <source>You are working overtime</source>
        <translation>Du machst Überstunden</translation>
    </message>
    <message>
        <source>Your shift begins soon</source>
        <translation>Ihre Schicht beginnt bald</translation>
    </message>
    <message>
        <source>alert</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>alerts</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>um {time}</translation>
    </message>
    <message>
        <source>more item</source>
        <translation>weiterer Artikel</translation>
    </message>
    <message>
        <source>more items</source>
        <translation>weitere Artikel</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>{count} breakfasts are due</source>
        <translation>{count} Frühstücke fällig</translation>
    </message>
    <message>
        <source>{count} conversations handed over to you</source>
        <translation>{count} Unterhaltungen dir übergeben</translation>
    </message>
    <message>
        <source>{count} emergencies</source>
        <translation>{count} Notfälle</translation>
    </message>
    <message>
        <source>{count} guests wait for a reply</source>
        <translation>{count} Gäste warten auf Antwort</translation>
    </message>
    <message>
        <source>{count} guests wrote</source>
        <translation>{count} Gäste haben geschrieben</translation>
    </message>
    <message>
        <source>{count} mentions</source>
        <translation>{count} Erwähnungen</translation>
    </message>
    <message>
        <source>{count} new conversations</source>
        <translation>{count} neue Unterhaltungen</translation>
    </message>
    <message>
        <source>{count} new orders</source>
        <translation>{count} neue Bestellungen</translation>
    </message>
    <message>
        <source>{count} of your clock-ins were decided</source>
        <translation>Über {count} deiner Einstempelungen wurde entschieden</translation>
    </message>
    <message>
        <source>{count} of your shifts</source>
        <translation>{count} Ihrer Schichten</translation>
    </message>
    <message>
        <source>{count} orders are late</source>
        <translation>{count} Bestellungen sind spät</translation>
    </message>
    <message>
        <source>{count} orders cancelled</source>
        <translation>{count} Bestellungen storniert</translation>
    </message>
    <message>
        <source>{count} orders nobody could be told of</source>
        <translation>{count} Bestellungen, von denen niemand erfahren hat</translation>
    </message>
    <message>
        <source>{count} orders ready to carry</source>
        <translation>{count} Bestellungen bereit zum Bringen</translation>
    </message>
    <message>
        <source>{count} overtimes</source>
        <translation>{count} Mal Überstunden</translation>
    </message>
    <message>
        <source>{count} people clocked in without a shift</source>
        <translation>{count} Personen haben ohne Schicht eingestempelt</translation>
    </message>
    <message>
        <source>{count} reminders of a break</source>
        <translation>{count} Erinnerungen an eine Pause</translation>
    </message>
    <message>
        <source>{count} things need attention</source>
        <translation>{count} Dinge brauchen Aufmerksamkeit</translation>
    </message>
    <message>
        <source>{count} times stock is low</source>
        <translation>{count} Mal ist der Bestand niedrig</translation>
    </message>
    <message>
        <source>{item}, and {more}</source>
        <translation>{item} und {more}</translation>
    </message>
    <message>
        <source>{name}: {amount} left</source>
        <translation>{name}: noch {amount}</translation>
    </message>
</context>
<context>
    <name>approvals</name>
    <message>
        <source>A request about this pointed elsewhere and was refused. This is what the hotel says.</source>
        <translation>Eine Anfrage dazu zeigte woandershin und wurde abgewiesen. Dies sagt das Hotel.</translation>
    </message>
    <message>
        <source>Another manager</source>
        <translation>Eine andere Leitung</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Genehmigen</translation>
    </message>
    <message>
        <source>Approve when online</source>
        <translation>Genehmigen, wenn online</translation>
    </message>
    <message>
        <source>Approved: {name}</source>
        <translation>Genehmigt: {name}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back, or put away</source>
        <translation>Zurück, oder weglegen</translation>
    </message>
    <message>
        <source>By mistake</source>
        <translation>Aus Versehen</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Einen Grund wählen</translation>
    </message>
    <message>
        <source>Choose whose clock-in to decide about</source>
        <translation>Wählen, über wessen Einstempeln entschieden wird</translation>
    </message>
    <message>
        <source>Clocked in several times: {times}. The decision counts for all.</source>
        <translation>Mehrmals eingestempelt: {times}. Die Entscheidung gilt für alle.</translation>
    </message>
    <message>
        <source>Clocked in without a shift</source>
        <translation>Ohne Schicht eingestempelt</translation>
    </message>
    <message>
        <source>Clocked out at {time} already, after {worked}.</source>
        <translation>Schon um {time} ausgestempelt, nach {worked}.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Confirm the rejection</source>
        <translation>Ablehnung bestätigen</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Strg Enter</translation>
    </message>
    <message>
        <source>Everybody on duty is on the roster</source>
        <translation>Alle im Dienst stehen im Dienstplan</translation>
    </message>
    <message>
        <source>Face verified</source>
        <translation>Gesicht erkannt</translation>
    </message>
    <message>
        <source>Had clocked out at {time} already.</source>
        <translation>Hatte schon um {time} ausgestempelt.</translation>
    </message>
    <message>
        <source>In own words</source>
        <translation>In eigenen Worten</translation>
    </message>
    <message>
        <source>It was decided at this PC. It can be undone for a moment.</source>
        <translation>An diesem PC entschieden. Kurz lässt sich das zurücknehmen.</translation>
    </message>
    <message>
        <source>Last shift {shift}.</source>
        <translation>Letzte Schicht {shift}.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Next {shift}.</source>
        <translation>Nächste {shift}.</translation>
    </message>
    <message>
        <source>No shift now.</source>
        <translation>Jetzt keine Schicht.</translation>
    </message>
    <message>
        <source>Nobody is rostered in {department} now, {count} on duty</source>
        <translation>In {department} ist jetzt niemand eingeteilt, {count} im Dienst</translation>
    </message>
    <message>
        <source>None on the roster before or after.</source>
        <translation>Keine davor oder danach im Dienstplan.</translation>
    </message>
    <message>
        <source>Not decided: {name}</source>
        <translation>Nicht entschieden: {name}</translation>
    </message>
    <message>
        <source>Not needed today</source>
        <translation>Heute nicht gebraucht</translation>
    </message>
    <message>
        <source>Reason in own words</source>
        <translation>Grund in eigenen Worten</translation>
    </message>
    <message>
        <source>Reject clock-in</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Reject, for a reason</source>
        <translation>Mit einem Grund ablehnen</translation>
    </message>
    <message>
        <source>Rejected: {name}</source>
        <translation>Abgelehnt: {name}</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Ablehnen…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Sends in {seconds} s</source>
        <translation>Geht in {seconds} s hinaus</translation>
    </message>
    <message>
        <source>Shifts and cover are not known yet.</source>
        <translation>Schichten und Besetzung sind noch nicht bekannt.</translation>
    </message>
    <message>
        <source>Speak to me first</source>
        <translation>Erst mit mir sprechen</translation>
    </message>
    <message>
        <source>The department</source>
        <translation>Die Abteilung</translation>
    </message>
    <message>
        <source>The server did not answer.</source>
        <translation>Der Server hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>This clock-in was decided meanwhile.</source>
        <translation>Über diese Einstempelung wurde inzwischen entschieden.</translation>
    </message>
    <message>
        <source>This hotel does not tell shifts and cover.</source>
        <translation>Schichten und Besetzung nennt dieses Hotel nicht.</translation>
    </message>
    <message>
        <source>This hotel keeps no reason: tell {name} yourself. {count} of {most}</source>
        <translation>Dieses Hotel gibt keinen Grund weiter: Sagen Sie ihn {name} selbst. {count} von {most}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Who waits for an approval is not known yet</source>
        <translation>Wer auf eine Genehmigung wartet, ist noch nicht bekannt</translation>
    </message>
    <message>
        <source>Why are you rejecting this clock-in?</source>
        <translation>Warum wird dieses Einstempeln abgelehnt?</translation>
    </message>
    <message>
        <source>Will send</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Will send when back online</source>
        <translation>Wird gesendet, sobald wieder verbunden</translation>
    </message>
    <message>
        <source>Wrong department</source>
        <translation>Falsche Abteilung</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>at a console</source>
        <translation>an einer Konsole</translation>
    </message>
    <message>
        <source>back</source>
        <translation>zurück</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>wählen</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>clocked in {time}</source>
        <translation>eingestempelt {time}</translation>
    </message>
    <message>
        <source>jump here</source>
        <translation>hierher</translation>
    </message>
    <message>
        <source>longest first</source>
        <translation>längste zuerst</translation>
    </message>
    <message>
        <source>minimise</source>
        <translation>weglegen</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>nicht gewählt</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>seit {time}</translation>
    </message>
    <message>
        <source>{count} more waiting</source>
        <translation>{count} warten noch</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>{count} warten</translation>
    </message>
    <message>
        <source>{department} is complete</source>
        <translation>{department} ist vollzählig</translation>
    </message>
    <message>
        <source>{department} is {count} short</source>
        <translation>In {department} fehlen {count}</translation>
    </message>
    <message>
        <source>{here} of {rostered} rostered are in</source>
        <translation>{here} von {rostered} Eingeteilten sind da</translation>
    </message>
    <message>
        <source>{name} approved this at {time}.</source>
        <translation>{name} hat das um {time} genehmigt.</translation>
    </message>
    <message>
        <source>{name} approved this.</source>
        <translation>{name} hat das genehmigt.</translation>
    </message>
    <message>
        <source>{name} rejected this at {time}.</source>
        <translation>{name} hat das um {time} abgelehnt.</translation>
    </message>
    <message>
        <source>{name} rejected this.</source>
        <translation>{name} hat das abgelehnt.</translation>
    </message>
    <message>
        <source>{name} sees this text. {count} of {most}</source>
        <translation>{name} sieht diesen Text. {count} von {most}</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
    <message>
        <source>{rest} of rest before</source>
        <translation>{rest} Ruhe davor</translation>
    </message>
    <message>
        <source>{worked} worked this week</source>
        <translation>{worked} diese Woche gearbeitet</translation>
    </message>
</context>
<context>
    <name>arrivals</name>
    <message>
        <source>Arrival</source>
        <translation>Anreise</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>Anreisen</translation>
    </message>
    <message>
        <source>Arrivals today</source>
        <translation>Anreisen heute</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Buchung</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Cancelled by guest</source>
        <translation>Vom Gast storniert</translation>
    </message>
    <message>
        <source>Cancels in {seconds} s</source>
        <translation>Storno in {seconds} s</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Stornieren…</translation>
    </message>
    <message>
        <source>Choose somebody on the left</source>
        <translation>Links jemanden wählen</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Confirmation number</source>
        <translation>Bestätigungsnummer</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Confirms in {seconds} s</source>
        <translation>Bestätigt in {seconds} s</translation>
    </message>
    <message>
        <source>Ctrl Z undoes it</source>
        <translation>Strg Z macht es rückgängig</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Entschieden von</translation>
    </message>
    <message>
        <source>Delete cancels it</source>
        <translation>Entf storniert sie</translation>
    </message>
    <message>
        <source>Departure</source>
        <translation>Abreise</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Nicht angereist</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Enter confirms it</source>
        <translation>Eingabe bestätigt sie</translation>
    </message>
    <message>
        <source>Enter dismisses what was refused</source>
        <translation>Eingabe verwirft, was abgelehnt wurde</translation>
    </message>
    <message>
        <source>Guest without a name</source>
        <translation>Gast ohne Namen</translation>
    </message>
    <message>
        <source>Has stayed</source>
        <translation>War da</translation>
    </message>
    <message>
        <source>Name, number or room</source>
        <translation>Name, Nummer oder Zimmer</translation>
    </message>
    <message>
        <source>No arrival fits this</source>
        <translation>Dazu passt niemand, der noch kommt</translation>
    </message>
    <message>
        <source>No room assigned</source>
        <translation>Kein Zimmer zugeteilt</translation>
    </message>
    <message>
        <source>Nobody is expected</source>
        <translation>Niemand reist an</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Not assigned yet</source>
        <translation>Noch nicht zugeteilt</translation>
    </message>
    <message>
        <source>Not cancelled.</source>
        <translation>Nicht storniert.</translation>
    </message>
    <message>
        <source>Not confirmed.</source>
        <translation>Nicht bestätigt.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Zimmer</translation>
    </message>
    <message>
        <source>Room {room}</source>
        <translation>Zimmer {room}</translation>
    </message>
    <message>
        <source>Search arrivals</source>
        <translation>Anreisen suchen</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>The arrivals could not be loaded</source>
        <translation>Die Anreisen konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>The server did not answer.</source>
        <translation>Der Server hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>Zu bestätigen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Will send</source>
        <translation>Wird noch gesendet</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>adult</source>
        <translation>Erwachsener</translation>
    </message>
    <message>
        <source>adults</source>
        <translation>Erwachsene</translation>
    </message>
    <message>
        <source>child</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>children</source>
        <translation>Kinder</translation>
    </message>
    <message>
        <source>expected {time}</source>
        <translation>erwartet {time}</translation>
    </message>
    <message>
        <source>night</source>
        <translation>Nacht</translation>
    </message>
    <message>
        <source>nights</source>
        <translation>Nächte</translation>
    </message>
    <message>
        <source>room not assigned</source>
        <translation>Zimmer nicht zugeteilt</translation>
    </message>
    <message>
        <source>rooms not assigned</source>
        <translation>Zimmer nicht zugeteilt</translation>
    </message>
    <message>
        <source>the guest</source>
        <translation>der Gast</translation>
    </message>
    <message>
        <source>{count} to confirm</source>
        <translation>{count} zu bestätigen</translation>
    </message>
    <message>
        <source>{name}, {time}</source>
        <translation>{name}, {time}</translation>
    </message>
</context>
<context>
    <name>back_office</name>
    <message>
        <source>Saved {name}</source>
        <translation>{name} gespeichert</translation>
    </message>
    <message>
        <source>{name} was not saved</source>
        <translation>{name} wurde nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>chat</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Drop the files here to attach them</source>
        <translation>Dateien hier ablegen, um sie anzuhängen</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>Newer messages may be missing. {reason}</source>
        <translation>Neuere Nachrichten können fehlen. {reason}</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Nicht bestätigt</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Saving, {percent} %</source>
        <translation>Wird gespeichert, {percent} %</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Sending, {percent} %</source>
        <translation>Wird gesendet, {percent} %</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>The messages are not here yet</source>
        <translation>Die Nachrichten sind noch nicht da</translation>
    </message>
    <message>
        <source>The messages could not be loaded. {reason}</source>
        <translation>Die Nachrichten konnten nicht geladen werden. {reason}</translation>
    </message>
    <message>
        <source>The server did not answer.</source>
        <translation>Der Server hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation>Heute, {day}</translation>
    </message>
    <message>
        <source>Waiting to send</source>
        <translation>Wartet auf das Senden</translation>
    </message>
    <message>
        <source>Will send when back online</source>
        <translation>Wird gesendet, sobald verbunden</translation>
    </message>
    <message>
        <source>Yesterday, {day}</source>
        <translation>Gestern, {day}</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>You deleted this message · {time}</source>
        <translation>Du hast diese Nachricht gelöscht · {time}</translation>
    </message>
    <message>
        <source>You removed a file</source>
        <translation>Eine Datei entfernt</translation>
    </message>
    <message>
        <source>You removed {count} files</source>
        <translation>{count} Dateien entfernt</translation>
    </message>
    <message>
        <source>edited {time}</source>
        <translation>geändert {time}</translation>
    </message>
    <message>
        <source>{by} handed over to {name} · {time}</source>
        <translation>{by} hat an {name} übergeben · {time}</translation>
    </message>
    <message>
        <source>{count} new since {time}</source>
        <translation>{count} neu seit {time}</translation>
    </message>
    <message>
        <source>{name} could not be loaded</source>
        <translation>{name} konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>{name} deleted this message · {time}</source>
        <translation>{name} hat diese Nachricht gelöscht · {time}</translation>
    </message>
    <message>
        <source>{name} removed a file</source>
        <translation>{name} hat eine Datei entfernt</translation>
    </message>
    <message>
        <source>{name} removed {count} files</source>
        <translation>{name} hat {count} Dateien entfernt</translation>
    </message>
    <message>
        <source>{name} took over · {time}</source>
        <translation>{name} hat übernommen · {time}</translation>
    </message>
</context>
<context>
    <name>clock</name>
    <message>
        <source>Break waits to begin</source>
        <translation>Pausenbeginn wartet</translation>
    </message>
    <message>
        <source>Break waits to end</source>
        <translation>Pausenende wartet</translation>
    </message>
    <message>
        <source>Clock in</source>
        <translation>Einstempeln</translation>
    </message>
    <message>
        <source>Clock in now?</source>
        <translation>Jetzt einstempeln?</translation>
    </message>
    <message>
        <source>Clock in…</source>
        <translation>Einstempeln…</translation>
    </message>
    <message>
        <source>Clock out</source>
        <translation>Ausstempeln</translation>
    </message>
    <message>
        <source>Clock out now?</source>
        <translation>Jetzt ausstempeln?</translation>
    </message>
    <message>
        <source>Clock out…</source>
        <translation>Ausstempeln…</translation>
    </message>
    <message>
        <source>Clock-in waits</source>
        <translation>Einstempeln wartet</translation>
    </message>
    <message>
        <source>Clock-out waits</source>
        <translation>Ausstempeln wartet</translation>
    </message>
    <message>
        <source>Clocking in</source>
        <translation>Stempelt ein</translation>
    </message>
    <message>
        <source>Clocking out</source>
        <translation>Stempelt aus</translation>
    </message>
    <message>
        <source>End break</source>
        <translation>Pause beenden</translation>
    </message>
    <message>
        <source>End break…</source>
        <translation>Pause beenden…</translation>
    </message>
    <message>
        <source>End your break now?</source>
        <translation>Die Pause jetzt beenden?</translation>
    </message>
    <message>
        <source>Ending the break</source>
        <translation>Pause endet</translation>
    </message>
    <message>
        <source>On break since {time}, {wait}.</source>
        <translation>In der Pause seit {time}, {wait}.</translation>
    </message>
    <message>
        <source>On duty since {time}, {wait}.</source>
        <translation>Im Dienst seit {time}, {wait}.</translation>
    </message>
    <message>
        <source>Overtime</source>
        <translation>Überstunden</translation>
    </message>
    <message>
        <source>Start break</source>
        <translation>Pause beginnen</translation>
    </message>
    <message>
        <source>Start break…</source>
        <translation>Pause beginnen…</translation>
    </message>
    <message>
        <source>Start your break now?</source>
        <translation>Die Pause jetzt beginnen?</translation>
    </message>
    <message>
        <source>Starting the break</source>
        <translation>Pause beginnt</translation>
    </message>
    <message>
        <source>The hotel notes the time: {time}.</source>
        <translation>Das Hotel notiert die Zeit: {time}.</translation>
    </message>
    <message>
        <source>There is no connection. The hotel notes the time at which it hears of it.</source>
        <translation>Keine Verbindung. Das Hotel notiert die Zeit, zu der es davon erfährt.</translation>
    </message>
    <message>
        <source>Time for a break</source>
        <translation>Zeit für eine Pause</translation>
    </message>
    <message>
        <source>You are clocked in</source>
        <translation>Eingestempelt</translation>
    </message>
    <message>
        <source>You are clocked out</source>
        <translation>Ausgestempelt</translation>
    </message>
    <message>
        <source>You are not clocked in.</source>
        <translation>Nicht eingestempelt.</translation>
    </message>
    <message>
        <source>You are on break.</source>
        <translation>In der Pause.</translation>
    </message>
    <message>
        <source>You are on duty.</source>
        <translation>Im Dienst.</translation>
    </message>
    <message>
        <source>You have been working for {hours} hours today.</source>
        <translation>Heute seit {hours} Stunden bei der Arbeit.</translation>
    </message>
    <message>
        <source>You have been working for {hours} hours. Take a break when you can.</source>
        <translation>Seit {hours} Stunden bei der Arbeit. Eine Pause machen, sobald es geht.</translation>
    </message>
    <message>
        <source>You were not clocked in</source>
        <translation>Nicht eingestempelt</translation>
    </message>
    <message>
        <source>You were not clocked out</source>
        <translation>Nicht ausgestempelt</translation>
    </message>
    <message>
        <source>Your break has begun</source>
        <translation>Die Pause hat begonnen</translation>
    </message>
    <message>
        <source>Your break has ended</source>
        <translation>Die Pause ist beendet</translation>
    </message>
    <message>
        <source>Your break has not begun</source>
        <translation>Die Pause hat nicht begonnen</translation>
    </message>
    <message>
        <source>Your break has not ended</source>
        <translation>Die Pause ist nicht beendet</translation>
    </message>
    <message>
        <source>Your clock</source>
        <translation>Stempeluhr</translation>
    </message>
    <message>
        <source>Your clock-in counts</source>
        <translation>Das Einstempeln zählt</translation>
    </message>
    <message>
        <source>Your clock-in was rejected</source>
        <translation>Das Einstempeln wurde abgelehnt</translation>
    </message>
    <message>
        <source>Your shift begins at {time}</source>
        <translation>Ihre Schicht beginnt um {time}</translation>
    </message>
    <message>
        <source>Your shift begins soon</source>
        <translation>Ihre Schicht beginnt bald</translation>
    </message>
    <message>
        <source>{name} approved it.</source>
        <translation>{name} hat es genehmigt.</translation>
    </message>
    <message>
        <source>{status} As of {time}.</source>
        <translation>{status} Stand {time}.</translation>
    </message>
</context>
<context>
    <name>diagnostics</name>
    <message>
        <source>Asked, no answer yet</source>
        <translation>Gefragt, noch keine Antwort</translation>
    </message>
    <message>
        <source>Authorised, followed</source>
        <translation>Freigegeben, wird verfolgt</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Kam</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>Wird nachgeholt</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Channels are guarded</source>
        <translation>Kanäle sind geschützt</translation>
    </message>
    <message>
        <source>Choose an event above</source>
        <translation>Oben ein Ereignis wählen</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Empty.</source>
        <translation>Leer.</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Every event was as the catalogue says</source>
        <translation>Jedes Ereignis war wie im Katalog</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Fields of the event</source>
        <translation>Felder des Ereignisses</translation>
    </message>
    <message>
        <source>Frames left out</source>
        <translation>Ausgelassene Rahmen</translation>
    </message>
    <message>
        <source>Frames received</source>
        <translation>Empfangene Rahmen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Last at</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Last trouble with sending</source>
        <translation>Letztes Problem beim Senden</translation>
    </message>
    <message>
        <source>Lists verified</source>
        <translation>Listen geprüft</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>No channel is followed yet</source>
        <translation>Noch wird kein Kanal verfolgt</translation>
    </message>
    <message>
        <source>No connection was tried yet</source>
        <translation>Noch wurde keine Verbindung versucht</translation>
    </message>
    <message>
        <source>No event came since the start</source>
        <translation>Seit dem Start kam kein Ereignis</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch unbekannt</translation>
    </message>
    <message>
        <source>Nothing is known yet</source>
        <translation>Noch ist nichts bekannt</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Verbindet neu</translation>
    </message>
    <message>
        <source>Reconnections</source>
        <translation>Neue Verbindungen</translation>
    </message>
    <message>
        <source>Refused actions</source>
        <translation>Abgelehnte Aktionen</translation>
    </message>
    <message>
        <source>Refused: {reason}</source>
        <translation>Abgelehnt: {reason}</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>The catalogue says</source>
        <translation>Laut Katalog</translation>
    </message>
    <message>
        <source>Waits for a connection</source>
        <translation>Wartet auf eine Verbindung</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What arrived</source>
        <translation>Was ankam</translation>
    </message>
    <message>
        <source>What is amiss</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>nicht bestätigt</translation>
    </message>
    <message>
        <source>oldest from {time}</source>
        <translation>älteste von {time}</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>since the start</source>
        <translation>seit dem Start</translation>
    </message>
    <message>
        <source>waiting to send</source>
        <translation>wartet auf Senden</translation>
    </message>
    <message>
        <source>{frames}, of which {events} were events</source>
        <translation>{frames}, davon {events} Ereignisse</translation>
    </message>
    <message>
        <source>{junk} unreadable, {big} too big, {stray} of a channel that is not followed</source>
        <translation>{junk} unlesbar, {big} zu groß, {stray} von einem nicht verfolgten Kanal</translation>
    </message>
</context>
<context>
    <name>emergency</name>
    <message>
        <source>Alarm every station in the house with this?</source>
        <translation>Mit diesem Text jeden Arbeitsplatz im Haus alarmieren?</translation>
    </message>
    <message>
        <source>Alarm everybody</source>
        <translation>Alle alarmieren</translation>
    </message>
    <message>
        <source>All clear…</source>
        <translation>Entwarnung…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Notfall</translation>
    </message>
    <message>
        <source>Emergency since {time}: {text}</source>
        <translation>Notfall seit {time}: {text}</translation>
    </message>
    <message>
        <source>Everything else goes on once it is read.</source>
        <translation>Alles andere geht weiter, sobald es gelesen ist.</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>Weiter…</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>Ich habe das gelesen</translation>
    </message>
    <message>
        <source>It covers every screen in the house until somebody there reads it.</source>
        <translation>Es bedeckt jeden Bildschirm im Haus, bis es dort jemand liest.</translation>
    </message>
    <message>
        <source>Next emergency</source>
        <translation>Nächster Notfall</translation>
    </message>
    <message>
        <source>Not read yet: {station}</source>
        <translation>Noch nicht gelesen: {station}</translation>
    </message>
    <message>
        <source>Raise an emergency</source>
        <translation>Notfall auslösen</translation>
    </message>
    <message>
        <source>Read at {count} of {all} stations</source>
        <translation>An {count} von {all} Arbeitsplätzen gelesen</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show the emergency that is under way</source>
        <translation>Den laufenden Notfall anzeigen</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>Arbeitsplätze</translation>
    </message>
    <message>
        <source>What has happened, and what everybody is to do</source>
        <translation>Was geschehen ist und was alle tun sollen</translation>
    </message>
    <message>
        <source>What was told</source>
        <translation>Was gemeldet wurde</translation>
    </message>
    <message>
        <source>Yes, tell everybody</source>
        <translation>Ja, allen melden</translation>
    </message>
    <message>
        <source>paired screen</source>
        <translation>gekoppelter Bildschirm</translation>
    </message>
    <message>
        <source>{count} characters left</source>
        <translation>Noch {count} Zeichen</translation>
    </message>
    <message>
        <source>{count} characters too many</source>
        <translation>{count} Zeichen zu viel</translation>
    </message>
    <message>
        <source>{count} more after this one.</source>
        <translation>Danach noch {count}.</translation>
    </message>
    <message>
        <source>{time}  {station}, by {name}</source>
        <translation>{time}  {station}, von {name}</translation>
    </message>
</context>
<context>
    <name>emptiness</name>
    <message>
        <source>Connect once to load the day</source>
        <translation>Einmal verbinden, um den Tag zu laden</translation>
    </message>
    <message>
        <source>Nothing saved on this PC yet</source>
        <translation>Auf diesem PC ist noch nichts gespeichert</translation>
    </message>
    <message>
        <source>as known at {time}</source>
        <translation>Stand {time}</translation>
    </message>
</context>
<context>
    <name>guest_chat</name>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>Message deleted</source>
        <translation>Nachricht gelöscht</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Noch niemand</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Room {room}</source>
        <translation>Zimmer {room}</translation>
    </message>
    <message>
        <source>Staff: {text}</source>
        <translation>Team: {text}</translation>
    </message>
    <message>
        <source>Waiting for a reply</source>
        <translation>Warten auf Antwort</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>You: {text}</source>
        <translation>Du: {text}</translation>
    </message>
    <message>
        <source>longest first</source>
        <translation>längste zuerst</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>neueste zuerst</translation>
    </message>
    <message>
        <source>waiting {wait}</source>
        <translation>wartet {wait}</translation>
    </message>
    <message>
        <source>{count} unread</source>
        <translation>{count} ungelesen</translation>
    </message>
</context>
<context>
    <name>inbox</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>No guest is waiting</source>
        <translation>Kein Gast wartet</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Noch niemand</translation>
    </message>
    <message>
        <source>Nothing is in the archive</source>
        <translation>Das Archiv ist leer</translation>
    </message>
    <message>
        <source>Reading more</source>
        <translation>Weitere werden geladen</translation>
    </message>
    <message>
        <source>Reply to a guest, or take a conversation over.</source>
        <translation>Einem Gast antworten oder eine Unterhaltung übernehmen.</translation>
    </message>
    <message>
        <source>Somebody takes care of every guest</source>
        <translation>Um jeden Gast kümmert sich jemand</translation>
    </message>
    <message>
        <source>The archive cannot be read now</source>
        <translation>Das Archiv ist gerade nicht lesbar</translation>
    </message>
    <message>
        <source>You handle no conversation</source>
        <translation>Du betreust keine Unterhaltung</translation>
    </message>
</context>
<context>
    <name>joining</name>
    <message>
        <source>No code was made</source>
        <translation>Es wurde kein Code erstellt</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Add a note for the kitchen</source>
        <translation>Der Küche etwas dazuschreiben</translation>
    </message>
    <message>
        <source>All day: show it, or go there</source>
        <translation>Gesamt: zeigen oder dorthin gehen</translation>
    </message>
    <message>
        <source>Begin a conversation with colleagues</source>
        <translation>Unterhaltung mit Kollegen beginnen</translation>
    </message>
    <message>
        <source>Begin a new line</source>
        <translation>Eine neue Zeile beginnen</translation>
    </message>
    <message>
        <source>Bring the last ticket back</source>
        <translation>Letzten Zettel zurückholen</translation>
    </message>
    <message>
        <source>Cancel the chosen booking</source>
        <translation>Die gewählte Buchung stornieren</translation>
    </message>
    <message>
        <source>Cancel the chosen order</source>
        <translation>Gewählte Bestellung stornieren</translation>
    </message>
    <message>
        <source>Change the shift, or add one</source>
        <translation>Schicht ändern oder hinzufügen</translation>
    </message>
    <message>
        <source>Choose what was found</source>
        <translation>Unter dem Gefundenen wählen</translation>
    </message>
    <message>
        <source>Close an opened ticket</source>
        <translation>Geöffneten Zettel schließen</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Die Suche schließen</translation>
    </message>
    <message>
        <source>Confirm the chosen arrival, or dismiss what was refused</source>
        <translation>Die gewählte Anreise bestätigen oder Abgelehntes verwerfen</translation>
    </message>
    <message>
        <source>Copy the day or the week</source>
        <translation>Tag oder Woche kopieren</translation>
    </message>
    <message>
        <source>Copy the text of the chosen message</source>
        <translation>Text der gewählten Nachricht kopieren</translation>
    </message>
    <message>
        <source>Delete the chosen message, if you wrote it</source>
        <translation>Die gewählte Nachricht löschen, wenn es die eigene ist</translation>
    </message>
    <message>
        <source>Do what is due at the chosen card</source>
        <translation>Tun, was bei der gewählten Karte ansteht</translation>
    </message>
    <message>
        <source>Go from message to message</source>
        <translation>Von Nachricht zu Nachricht gehen</translation>
    </message>
    <message>
        <source>Go from ticket to ticket</source>
        <translation>Von Zettel zu Zettel gehen</translation>
    </message>
    <message>
        <source>Go further through what was found</source>
        <translation>Weiter durch das Gefundene gehen</translation>
    </message>
    <message>
        <source>Go through the buttons of a ticket</source>
        <translation>Durch die Tasten eines Zettels gehen</translation>
    </message>
    <message>
        <source>Go to breakfast</source>
        <translation>Zum Frühstück gehen</translation>
    </message>
    <message>
        <source>Go to room service</source>
        <translation>Zum Zimmerservice gehen</translation>
    </message>
    <message>
        <source>Go to the newest message</source>
        <translation>Zur neuesten Nachricht gehen</translation>
    </message>
    <message>
        <source>In an empty text: change what one wrote last</source>
        <translation>Im leeren Text: die letzte eigene Nachricht ändern</translation>
    </message>
    <message>
        <source>Leave the text; what was begun is kept</source>
        <translation>Den Text verlassen; Begonnenes bleibt erhalten</translation>
    </message>
    <message>
        <source>Mute for 5 minutes</source>
        <translation>5 Minuten stumm</translation>
    </message>
    <message>
        <source>New shift</source>
        <translation>Neue Schicht</translation>
    </message>
    <message>
        <source>One less of the chosen dish</source>
        <translation>Eins weniger vom gewählten Gericht</translation>
    </message>
    <message>
        <source>One more of the chosen dish</source>
        <translation>Eins mehr vom gewählten Gericht</translation>
    </message>
    <message>
        <source>Open the conversation before</source>
        <translation>Die vorige Unterhaltung öffnen</translation>
    </message>
    <message>
        <source>Open the conversation of who waits longest, then of the next</source>
        <translation>Unterhaltung öffnen, die am längsten wartet, dann die nächste</translation>
    </message>
    <message>
        <source>Open the next conversation</source>
        <translation>Die nächste Unterhaltung öffnen</translation>
    </message>
    <message>
        <source>Open the next conversation with something unread</source>
        <translation>Nächste Unterhaltung mit Ungelesenem öffnen</translation>
    </message>
    <message>
        <source>Open what is chosen, or do it</source>
        <translation>Das Gewählte öffnen oder ausführen</translation>
    </message>
    <message>
        <source>Press the button of the ticket in that place</source>
        <translation>Taste des Zettels an dieser Stelle drücken</translation>
    </message>
    <message>
        <source>Press the chosen button</source>
        <translation>Gewählte Taste drücken</translation>
    </message>
    <message>
        <source>Press what the chosen message offers, or open its link or file</source>
        <translation>Drücken, was die gewählte Nachricht anbietet, oder ihren Link oder ihre Datei öffnen</translation>
    </message>
    <message>
        <source>Print the week</source>
        <translation>Woche drucken</translation>
    </message>
    <message>
        <source>Publish the roster</source>
        <translation>Dienstplan veröffentlichen</translation>
    </message>
    <message>
        <source>Put a quick reply into what is being written</source>
        <translation>Schnellantwort in das Geschriebene einfügen</translation>
    </message>
    <message>
        <source>Remove the shift</source>
        <translation>Schicht entfernen</translation>
    </message>
    <message>
        <source>Reply to the chosen message</source>
        <translation>Auf die gewählte Nachricht antworten</translation>
    </message>
    <message>
        <source>Save the week as PDF</source>
        <translation>Woche als PDF speichern</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Send, and mark a guest's conversation as answered</source>
        <translation>Senden und die Unterhaltung des Gastes als beantwortet markieren</translation>
    </message>
    <message>
        <source>Set how many of the chosen dish</source>
        <translation>Die Anzahl des gewählten Gerichts eingeben</translation>
    </message>
    <message>
        <source>Show what can be done with the chosen message</source>
        <translation>Zeigen, was mit der gewählten Nachricht getan werden kann</translation>
    </message>
    <message>
        <source>Take back the step of the chosen order that was not sent yet</source>
        <translation>Den noch nicht gesendeten Schritt der gewählten Bestellung zurücknehmen</translation>
    </message>
    <message>
        <source>Take back what was decided about the chosen booking</source>
        <translation>Zurücknehmen, was über die gewählte Buchung entschieden wurde</translation>
    </message>
    <message>
        <source>Take back what was removed or copied</source>
        <translation>Entferntes oder Kopiertes zurücknehmen</translation>
    </message>
    <message>
        <source>Take the chosen dish off the order</source>
        <translation>Das gewählte Gericht von der Bestellung nehmen</translation>
    </message>
    <message>
        <source>The next week</source>
        <translation>Nächste Woche</translation>
    </message>
    <message>
        <source>The same while a reply is being written, which is kept</source>
        <translation>Dasselbe beim Schreiben einer Antwort; sie bleibt erhalten</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>Woche davor</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>Try a refused step of the chosen order again, or change it</source>
        <translation>Abgelehnten Schritt der gewählten Bestellung erneut versuchen oder ändern</translation>
    </message>
    <message>
        <source>Undo the chosen action, or dismiss a refused one</source>
        <translation>Die gewählte Aktion rückgängig machen oder eine abgelehnte verwerfen</translation>
    </message>
    <message>
        <source>Undo the chosen action, or try a refused one again</source>
        <translation>Die gewählte Aktion rückgängig machen oder eine abgelehnte erneut versuchen</translation>
    </message>
    <message>
        <source>Undo the last step</source>
        <translation>Letzten Schritt rückgängig machen</translation>
    </message>
    <message>
        <source>Write a reply to the guest; in the reply: send it</source>
        <translation>Dem Gast antworten; in der Antwort: sie senden</translation>
    </message>
    <message>
        <source>Write to colleagues; on a message: what can be done with it</source>
        <translation>Kollegen schreiben; auf einer Nachricht: was sich damit tun lässt</translation>
    </message>
</context>
<context>
    <name>kitchen</name>
    <message>
        <source>#{number} was not brought back</source>
        <translation>#{number} wurde nicht zurückgeholt</translation>
    </message>
    <message>
        <source>#{number} was not changed</source>
        <translation>#{number} wurde nicht geändert</translation>
    </message>
    <message>
        <source>#{number} was not marked ready</source>
        <translation>#{number} wurde nicht als fertig gemeldet</translation>
    </message>
    <message>
        <source>ALLERGY</source>
        <translation>ALLERGIE</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Back to the top</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Connect once to load the day.</source>
        <translation>Einmal verbinden, um den Tag zu laden.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>LATE +{minutes}</source>
        <translation>ZU SPÄT +{minutes}</translation>
    </message>
    <message>
        <source>Make {dish} available again?</source>
        <translation>{dish} wieder anbieten?</translation>
    </message>
    <message>
        <source>Mark {dish} sold out?</source>
        <translation>{dish} als ausverkauft melden?</translation>
    </message>
    <message>
        <source>NEW</source>
        <translation>NEU</translation>
    </message>
    <message>
        <source>No open orders.</source>
        <translation>Keine offenen Bestellungen.</translation>
    </message>
    <message>
        <source>No orders were open when last connected.</source>
        <translation>Bei der letzten Verbindung war keine Bestellung offen.</translation>
    </message>
    <message>
        <source>Not verified yet. New orders may be waiting.</source>
        <translation>Noch nicht geprüft. Neue Bestellungen können warten.</translation>
    </message>
    <message>
        <source>Nothing saved on this PC yet.</source>
        <translation>Auf diesem PC ist noch nichts gespeichert.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Ausverkauft</translation>
    </message>
    <message>
        <source>The server did not answer.</source>
        <translation>Der Server hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>tray</source>
        <translation>Tablett</translation>
    </message>
    <message>
        <source>trays</source>
        <translation>Tabletts</translation>
    </message>
    <message>
        <source>waiting to send</source>
        <translation>wartet auf Senden</translation>
    </message>
    <message>
        <source>{count} done today, average {average}</source>
        <translation>{count} heute fertig, im Schnitt {average}</translation>
    </message>
    <message>
        <source>{count} done today.</source>
        <translation>{count} heute fertig.</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} weitere</translation>
    </message>
</context>
<context>
    <name>not_kept</name>
    <message>
        <source>Nothing is kept on this PC</source>
        <translation>Auf diesem PC bleibt nichts erhalten</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>Back online at {time}.</source>
        <translation>Wieder verbunden um {time}.</translation>
    </message>
    <message>
        <source>Call the duty manager for urgent orders.</source>
        <translation>Bei eiligen Bestellungen den Manager vom Dienst anrufen.</translation>
    </message>
    <message>
        <source>Call the duty manager on {phone} for urgent orders.</source>
        <translation>Bei eiligen Bestellungen den Manager vom Dienst anrufen: {phone}.</translation>
    </message>
    <message>
        <source>Connected, fetching what was missed.</source>
        <translation>Verbunden, Versäumtes wird nachgeholt.</translation>
    </message>
    <message>
        <source>New orders show here all the same.</source>
        <translation>Neue Bestellungen erscheinen hier trotzdem.</translation>
    </message>
    <message>
        <source>Nobody from the kitchen is clocked in.</source>
        <translation>Niemand aus der Küche ist eingestempelt.</translation>
    </message>
    <message>
        <source>Nobody of the porters is clocked in.</source>
        <translation>Kein Page ist eingestempelt.</translation>
    </message>
    <message>
        <source>Not connected yet.</source>
        <translation>Noch nicht verbunden.</translation>
    </message>
    <message>
        <source>Nothing was missed.</source>
        <translation>Nichts wurde versäumt.</translation>
    </message>
    <message>
        <source>Offline since {time}.</source>
        <translation>Offline seit {time}.</translation>
    </message>
    <message>
        <source>Reconnecting, next try in {seconds} s.</source>
        <translation>Verbindet neu, nächster Versuch in {seconds} s.</translation>
    </message>
    <message>
        <source>Reconnecting.</source>
        <translation>Verbindet neu.</translation>
    </message>
    <message>
        <source>Showing what was known at {time}.</source>
        <translation>Gezeigt wird der Stand von {time}.</translation>
    </message>
    <message>
        <source>action sent</source>
        <translation>Aktion gesendet</translation>
    </message>
    <message>
        <source>actions sent</source>
        <translation>Aktionen gesendet</translation>
    </message>
    <message>
        <source>order was missed and is now shown</source>
        <translation>Bestellung wurde versäumt und ist jetzt da</translation>
    </message>
    <message>
        <source>orders were missed and are now shown</source>
        <translation>Bestellungen wurden versäumt und sind jetzt da</translation>
    </message>
</context>
<context>
    <name>notifications</name>
    <message>
        <source>A manager has to approve or reject it.</source>
        <translation>Die Leitung muss es genehmigen oder ablehnen.</translation>
    </message>
    <message>
        <source>Alerts show here while the console is not in front.</source>
        <translation>Meldungen erscheinen hier, solange die Konsole nicht vorn ist.</translation>
    </message>
    <message>
        <source>Already decided</source>
        <translation>Schon entschieden</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Genehmigen</translation>
    </message>
    <message>
        <source>It is about your own clock. Open the console to read it.</source>
        <translation>Es geht um deine eigene Stempeluhr. Die Konsole zeigt es.</translation>
    </message>
    <message>
        <source>It is in the staff chat.</source>
        <translation>Es steht im Team-Chat.</translation>
    </message>
    <message>
        <source>New orders are not shown until it is back.</source>
        <translation>Neue Bestellungen erscheinen erst wieder, wenn sie zurück ist.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the console and read it now.</source>
        <translation>Öffnen Sie die Konsole und lesen Sie es jetzt.</translation>
    </message>
    <message>
        <source>Open the console to see what it is.</source>
        <translation>Die Konsole zeigt, worum es geht.</translation>
    </message>
    <message>
        <source>Order #{number}</source>
        <translation>Bestellung #{number}</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Ablehnen…</translation>
    </message>
    <message>
        <source>Rooms {rooms}</source>
        <translation>Zimmer {rooms}</translation>
    </message>
    <message>
        <source>Rooms {rooms} and {count} more</source>
        <translation>Zimmer {rooms} und {count} weitere</translation>
    </message>
    <message>
        <source>Test notification</source>
        <translation>Testbenachrichtigung</translation>
    </message>
    <message>
        <source>The conversation is at the reception.</source>
        <translation>Die Unterhaltung ist am Empfang.</translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message>
        <source>Actions</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Breakfast #{number}</source>
        <translation>Frühstück #{number}</translation>
    </message>
    <message>
        <source>Breakfast #{number} is not on the lists of today</source>
        <translation>Frühstück #{number} steht nicht auf den heutigen Listen</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>Kollegen</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Gäste</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Nobody stays here</source>
        <translation>Niemand wohnt hier</translation>
    </message>
    <message>
        <source>Not on duty</source>
        <translation>Nicht im Dienst</translation>
    </message>
    <message>
        <source>Nothing found for “{query}”</source>
        <translation>Nichts gefunden zu „{query}“</translation>
    </message>
    <message>
        <source>Offline: only what this PC has loaded is searched.</source>
        <translation>Offline: Es wird nur durchsucht, was dieser PC geladen hat.</translation>
    </message>
    <message>
        <source>Offline: only what this PC has loaded was searched.</source>
        <translation>Offline: Nur was dieser PC geladen hat, wurde durchsucht.</translation>
    </message>
    <message>
        <source>Offline: open it once this PC is online again.</source>
        <translation>Offline: Sobald dieser PC wieder online ist, lässt sie sich öffnen.</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>Im Dienst</translation>
    </message>
    <message>
        <source>Open {station}</source>
        <translation>{station} öffnen</translation>
    </message>
    <message>
        <source>Order #{number}</source>
        <translation>Bestellung #{number}</translation>
    </message>
    <message>
        <source>Order #{number} is not on the lists of today</source>
        <translation>Bestellung #{number} steht nicht auf den heutigen Listen</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Room {room}</source>
        <translation>Zimmer {room}</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Zimmer</translation>
    </message>
    <message>
        <source>Searching the whole hotel</source>
        <translation>Das ganze Hotel wird durchsucht</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>The conversation with room {room} was not opened</source>
        <translation>Die Unterhaltung mit Zimmer {room} wurde nicht geöffnet</translation>
    </message>
    <message>
        <source>The hotel cannot be reached. It is opened once this PC is online.</source>
        <translation>Das Hotel ist nicht erreichbar. Sobald dieser PC online ist, lässt sie sich öffnen.</translation>
    </message>
    <message>
        <source>The hotel did not answer: only what this PC has loaded was searched.</source>
        <translation>Das Hotel hat nicht geantwortet: Nur was dieser PC geladen hat, wurde durchsucht.</translation>
    </message>
    <message>
        <source>The message is not there any more</source>
        <translation>Die Nachricht gibt es nicht mehr</translation>
    </message>
    <message>
        <source>The message was not opened</source>
        <translation>Die Nachricht wurde nicht geöffnet</translation>
    </message>
    <message>
        <source>There are more: go on typing</source>
        <translation>Es gibt mehr: weiter tippen</translation>
    </message>
    <message>
        <source>This message cannot be opened here</source>
        <translation>Diese Nachricht lässt sich hier nicht öffnen</translation>
    </message>
    <message>
        <source>Words are found by how they begin, a room or an order by its number.</source>
        <translation>Wörter werden an ihrem Anfang gefunden, Zimmer und Bestellungen an ihrer Nummer.</translation>
    </message>
</context>
<context>
    <name>phone</name>
    <message>
        <source>A quantity is between 1 and {most}.</source>
        <translation>Eine Menge liegt zwischen 1 und {most}.</translation>
    </message>
    <message>
        <source>Add at least one dish.</source>
        <translation>Mindestens ein Gericht hinzufügen.</translation>
    </message>
    <message>
        <source>An order has at most {many} lines.</source>
        <translation>Eine Bestellung hat höchstens {many} Zeilen.</translation>
    </message>
    <message>
        <source>At most {many} allergies, each of at most {long} letters.</source>
        <translation>Höchstens {many} Allergien mit je höchstens {long} Zeichen.</translation>
    </message>
    <message>
        <source>Enter adds “{dish}”, or clear it first.</source>
        <translation>Enter fügt „{dish}“ hinzu, sonst erst löschen.</translation>
    </message>
    <message>
        <source>Fill in a time such as 8:30.</source>
        <translation>Eine Zeit wie 8:30 eintragen.</translation>
    </message>
    <message>
        <source>Fill in the room.</source>
        <translation>Zimmer eintragen.</translation>
    </message>
    <message>
        <source>Nobody is registered</source>
        <translation>Niemand gemeldet</translation>
    </message>
    <message>
        <source>Not placed: {reason}</source>
        <translation>Nicht aufgegeben: {reason}</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Ausverkauft</translation>
    </message>
    <message>
        <source>The rooms are not known on this PC yet.</source>
        <translation>Die Zimmer sind auf diesem PC noch unbekannt.</translation>
    </message>
    <message>
        <source>The server did not answer.</source>
        <translation>Der Server hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>This hotel has no room {number}.</source>
        <translation>Dieses Hotel hat kein Zimmer {number}.</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>ausverkauft</translation>
    </message>
    <message>
        <source>{dish} is sold out.</source>
        <translation>{dish} ist ausverkauft.</translation>
    </message>
    <message>
        <source>{dish} is sold out. Delete takes it off the order.</source>
        <translation>{dish} ist ausverkauft. Entf nimmt es von der Bestellung.</translation>
    </message>
    <message>
        <source>{line} added</source>
        <translation>{line} hinzugefügt</translation>
    </message>
</context>
<context>
    <name>phone_overlay</name>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Order for room {room} placed</source>
        <translation>Bestellung für Zimmer {room} aufgegeben</translation>
    </message>
    <message>
        <source>Order for room {room} was not placed</source>
        <translation>Bestellung für Zimmer {room} nicht aufgegeben</translation>
    </message>
    <message>
        <source>The server did not answer.</source>
        <translation>Der Server hat nicht geantwortet.</translation>
    </message>
</context>
<context>
    <name>presence</name>
    <message>
        <source>A colleague</source>
        <translation>Jemand aus dem Team</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>schreibt</translation>
    </message>
    <message>
        <source>{name} and {count} others are writing</source>
        <translation>{name} und {count} weitere schreiben</translation>
    </message>
    <message>
        <source>{name} and {count} others have this open</source>
        <translation>{name} und {count} weitere haben das offen</translation>
    </message>
    <message>
        <source>{name} and {other} are writing</source>
        <translation>{name} und {other} schreiben</translation>
    </message>
    <message>
        <source>{name} and {other} have this open</source>
        <translation>{name} und {other} haben das offen</translation>
    </message>
    <message>
        <source>{name} has this open</source>
        <translation>{name} hat das offen</translation>
    </message>
    <message>
        <source>{name} is writing</source>
        <translation>{name} schreibt</translation>
    </message>
</context>
<context>
    <name>quick_replies</name>
    <message>
        <source>15 minutes</source>
        <translation>15 Minuten</translation>
    </message>
    <message>
        <source>Add a quick reply…</source>
        <translation>Schnellantwort hinzufügen…</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Change {reply}</source>
        <translation>{reply} ändern</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Fill in first: {fields}</source>
        <translation>Zuerst ausfüllen: {fields}</translation>
    </message>
    <message>
        <source>For replies to guests at this PC. Changes apply at once.</source>
        <translation>Für Antworten an Gäste an diesem PC. Änderungen gelten sofort.</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>Abschied</translation>
    </message>
    <message>
        <source>I am sorry</source>
        <translation>Entschuldigung</translation>
    </message>
    <message>
        <source>I am sorry about that, {guest}. A colleague is on the way to room {room}.</source>
        <translation>Das tut mir leid, {guest}. Jemand aus unserem Team ist auf dem Weg zu Zimmer {room}.</translation>
    </message>
    <message>
        <source>It is on its way to room {room}.</source>
        <translation>Es ist auf dem Weg zu Zimmer {room}.</translation>
    </message>
    <message>
        <source>Late checkout until 14:00</source>
        <translation>Späte Abreise bis 14:00</translation>
    </message>
    <message>
        <source>Move {reply} down</source>
        <translation>{reply} nach unten</translation>
    </message>
    <message>
        <source>Move {reply} up</source>
        <translation>{reply} nach oben</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>Ist unterwegs</translation>
    </message>
    <message>
        <source>On {checkout} you are welcome to keep your room until 14:00.</source>
        <translation>Am {checkout} können Sie Ihr Zimmer gern bis 14:00 behalten.</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Einen Moment</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Noch eine</translation>
    </message>
    <message>
        <source>Please call 0</source>
        <translation>Bitte 0 anrufen</translation>
    </message>
    <message>
        <source>Please call 0 from your room: we help at once.</source>
        <translation>Bitte rufen Sie vom Zimmer aus die 0 an: Wir helfen sofort.</translation>
    </message>
    <message>
        <source>Quick replies</source>
        <translation>Schnellantworten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove {reply}</source>
        <translation>{reply} entfernen</translation>
    </message>
    <message>
        <source>Shown above the reply and in its menu. Alt and a number puts it in.</source>
        <translation>Steht über der Antwort und in deren Menü. Alt und eine Ziffer fügt sie ein.</translation>
    </message>
    <message>
        <source>Somebody will be with you within 15 minutes.</source>
        <translation>In spätestens 15 Minuten ist jemand bei Ihnen.</translation>
    </message>
    <message>
        <source>Thank you for staying with us. Regards, {me}, {hotel}</source>
        <translation>Danke für Ihren Aufenthalt. Viele Grüße, {me}, {hotel}</translation>
    </message>
    <message>
        <source>Thank you, {guest}. I will find out and write to you here in a moment.</source>
        <translation>Danke, {guest}. Ich kläre das und schreibe Ihnen gleich hier.</translation>
    </message>
    <message>
        <source>That is done. Is there anything else I can do for you?</source>
        <translation>Das ist erledigt. Kann ich sonst noch etwas für Sie tun?</translation>
    </message>
    <message>
        <source>The usual quick replies are back</source>
        <translation>Die üblichen Schnellantworten sind zurück</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Usual replies</source>
        <translation>Übliche Antworten</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Welcome to {hotel}, {guest}. I am {me}: write to me here whenever I can help.</source>
        <translation>Willkommen im {hotel}, {guest}. Ich bin {me}: Schreiben Sie mir hier, wenn ich helfen kann.</translation>
    </message>
    <message>
        <source>Your own are replaced by those the program came with.</source>
        <translation>Die eigenen werden durch die mitgelieferten ersetzt.</translation>
    </message>
    <message>
        <source>checkout day</source>
        <translation>Abreisetag</translation>
    </message>
    <message>
        <source>guest’s name</source>
        <translation>Name des Gasts</translation>
    </message>
    <message>
        <source>hotel</source>
        <translation>Hotel</translation>
    </message>
    <message>
        <source>my first name</source>
        <translation>mein Vorname</translation>
    </message>
    <message>
        <source>room</source>
        <translation>Zimmer</translation>
    </message>
    <message>
        <source>“{reply}” was removed</source>
        <translation>„{reply}“ wurde entfernt</translation>
    </message>
</context>
<context>
    <name>room_panel</name>
    <message>
        <source>Allergy: {names}</source>
        <translation>Allergie: {names}</translation>
    </message>
    <message>
        <source>Arrives {day}</source>
        <translation>Anreise {day}</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Ask {department}</source>
        <translation>{department} fragen</translation>
    </message>
    <message>
        <source>Back to the room</source>
        <translation>Zurück zum Zimmer</translation>
    </message>
    <message>
        <source>Beside the conversation</source>
        <translation>Neben der Unterhaltung</translation>
    </message>
    <message>
        <source>Breakfast</source>
        <translation>Frühstück</translation>
    </message>
    <message>
        <source>Breakfast {number}</source>
        <translation>Frühstück {number}</translation>
    </message>
    <message>
        <source>Checked out {time}</source>
        <translation>Abgereist {time}</translation>
    </message>
    <message>
        <source>Checkout today</source>
        <translation>Abreise heute</translation>
    </message>
    <message>
        <source>Checkout today {time}</source>
        <translation>Abreise heute {time}</translation>
    </message>
    <message>
        <source>Checkout was {day}</source>
        <translation>Abreise war {day}</translation>
    </message>
    <message>
        <source>Choose a room on the left</source>
        <translation>Links ein Zimmer wählen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>First reply</source>
        <translation>1. Antwort</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation>Bei</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Items not known yet</source>
        <translation>Artikel noch nicht bekannt</translation>
    </message>
    <message>
        <source>Loading what happened</source>
        <translation>Verlauf wird geladen</translation>
    </message>
    <message>
        <source>Message deleted</source>
        <translation>Nachricht gelöscht</translation>
    </message>
    <message>
        <source>Night {number} of {count}</source>
        <translation>Nacht {number} von {count}</translation>
    </message>
    <message>
        <source>Nobody is on duty</source>
        <translation>Niemand ist im Dienst</translation>
    </message>
    <message>
        <source>Nobody stays here</source>
        <translation>Hier wohnt niemand</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Noch niemand</translation>
    </message>
    <message>
        <source>Nothing happened in this stay yet</source>
        <translation>In diesem Aufenthalt ist noch nichts geschehen</translation>
    </message>
    <message>
        <source>Notice by {who}</source>
        <translation>Mitteilung von {who}</translation>
    </message>
    <message>
        <source>Notice in {seconds} s</source>
        <translation>Mitteilung in {seconds} s</translation>
    </message>
    <message>
        <source>Notice not confirmed</source>
        <translation>Mitteilung nicht bestätigt</translation>
    </message>
    <message>
        <source>Notice not sent</source>
        <translation>Mitteilung nicht gesendet</translation>
    </message>
    <message>
        <source>Notice to room {number}</source>
        <translation>Mitteilung an Zimmer {number}</translation>
    </message>
    <message>
        <source>Notice waiting to send</source>
        <translation>Mitteilung wartet</translation>
    </message>
    <message>
        <source>Notice will send when back online</source>
        <translation>Mitteilung geht hinaus, sobald verbunden</translation>
    </message>
    <message>
        <source>Notice…</source>
        <translation>Mitteilung…</translation>
    </message>
    <message>
        <source>On break</source>
        <translation>In der Pause</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>Im Dienst</translation>
    </message>
    <message>
        <source>Open orders</source>
        <translation>Offene Bestellungen</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Bestellung {number}</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Zimmer</translation>
    </message>
    <message>
        <source>Room {number}</source>
        <translation>Zimmer {number}</translation>
    </message>
    <message>
        <source>Room {number}: </source>
        <translation>Zimmer {number}: </translation>
    </message>
    <message>
        <source>Send notice</source>
        <translation>Mitteilung senden</translation>
    </message>
    <message>
        <source>Sending the notice</source>
        <translation>Mitteilung wird gesendet</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Staff chat</source>
        <translation>Team-Chat</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Start a conversation with {department}</source>
        <translation>Unterhaltung mit {department} beginnen</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Aufenthalt</translation>
    </message>
    <message>
        <source>The guests see it at once.</source>
        <translation>Die Gäste sehen sie sofort.</translation>
    </message>
    <message>
        <source>The history could not be loaded</source>
        <translation>Der Verlauf konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>This conversation</source>
        <translation>Diese Unterhaltung</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>Heute {time}</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>What happened in the room</source>
        <translation>Was im Zimmer geschah</translation>
    </message>
    <message>
        <source>What the room is to know</source>
        <translation>Was das Zimmer wissen soll</translation>
    </message>
    <message>
        <source>Who can help now</source>
        <translation>Wer jetzt helfen kann</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>basement {number}</source>
        <translation>{number}. Untergeschoss</translation>
    </message>
    <message>
        <source>ground floor</source>
        <translation>Erdgeschoss</translation>
    </message>
    <message>
        <source>none for {wait}</source>
        <translation>seit {wait} keine</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>seit {day}</translation>
    </message>
    <message>
        <source>staying until {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message>
        <source>you</source>
        <translation>dir</translation>
    </message>
    <message>
        <source>{count} characters too many</source>
        <translation>{count} Zeichen zu viel</translation>
    </message>
    <message>
        <source>{count} file</source>
        <translation>{count} Datei</translation>
    </message>
    <message>
        <source>{count} files</source>
        <translation>{count} Dateien</translation>
    </message>
    <message>
        <source>{count} on break</source>
        <translation>{count} in der Pause</translation>
    </message>
    <message>
        <source>{count} on duty</source>
        <translation>{count} im Dienst</translation>
    </message>
    <message>
        <source>{count} photos</source>
        <translation>{count} Fotos</translation>
    </message>
    <message>
        <source>{name} since {time}</source>
        <translation>{name} seit {time}</translation>
    </message>
    <message>
        <source>{night}, checkout {time}</source>
        <translation>{night}, Abreise {time}</translation>
    </message>
    <message>
        <source>{order} accepted</source>
        <translation>{order} angenommen</translation>
    </message>
    <message>
        <source>{order} cancelled</source>
        <translation>{order} storniert</translation>
    </message>
    <message>
        <source>{order} delivered</source>
        <translation>{order} geliefert</translation>
    </message>
    <message>
        <source>{order} picked up</source>
        <translation>{order} abgeholt</translation>
    </message>
    <message>
        <source>{order} placed</source>
        <translation>{order} aufgegeben</translation>
    </message>
    <message>
        <source>{order} ready</source>
        <translation>{order} fertig</translation>
    </message>
    <message>
        <source>{ordinal} floor</source>
        <translation>{ordinal} Stock</translation>
    </message>
    <message>
        <source>{step} by {who}</source>
        <translation>{step} von {who}</translation>
    </message>
    <message>
        <source>{time} by the guest</source>
        <translation>{time} durch den Gast</translation>
    </message>
    <message>
        <source>{time} by the staff</source>
        <translation>{time} durch das Team</translation>
    </message>
    <message>
        <source>{used} of {most}</source>
        <translation>{used} von {most}</translation>
    </message>
    <message>
        <source>{who} checked in</source>
        <translation>{who} ist angereist</translation>
    </message>
    <message>
        <source>{who} took over</source>
        <translation>{who} hat übernommen</translation>
    </message>
</context>
<context>
    <name>screens</name>
    <message>
        <source>A paired screen opens its board by itself; nobody signs in at it.</source>
        <translation>Ein gekoppelter Bildschirm öffnet seine Tafel von selbst; niemand meldet sich an ihm an.</translation>
    </message>
    <message>
        <source>Accept asks at {name} who cooks</source>
        <translation>Annehmen fragt bei {name}, wer kocht</translation>
    </message>
    <message>
        <source>Accept asks who cooks</source>
        <translation>Annehmen fragt, wer kocht</translation>
    </message>
    <message>
        <source>At the screen: Pair this screen, hotel {hotel}, this code. Valid for {time}.</source>
        <translation>Am Bildschirm: Diesen Bildschirm koppeln, Hotel {hotel}, dieser Code. Noch {time} gültig.</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tafel</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Code for {name}</source>
        <translation>Code für {name}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>It goes back to its sign-in page at once.</source>
        <translation>Er geht sofort zu seiner Anmeldung zurück.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Kitchen</source>
        <translation>Küche</translation>
    </message>
    <message>
        <source>Kitchen display 1</source>
        <translation>Küchenbildschirm 1</translation>
    </message>
    <message>
        <source>Kitchen displays and porter stations that nobody signs in at.</source>
        <translation>Küchenbildschirme und Pagenstationen, an denen sich niemand anmeldet.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>New name of {name}</source>
        <translation>Neuer Name von {name}</translation>
    </message>
    <message>
        <source>No screen is paired</source>
        <translation>Kein Bildschirm ist gekoppelt</translation>
    </message>
    <message>
        <source>Pair a screen</source>
        <translation>Einen Bildschirm koppeln</translation>
    </message>
    <message>
        <source>Paired screens</source>
        <translation>Gekoppelte Bildschirme</translation>
    </message>
    <message>
        <source>Porter</source>
        <translation>Pagen</translation>
    </message>
    <message>
        <source>Rename {name}</source>
        <translation>{name} umbenennen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Revoke {name}</source>
        <translation>{name} entkoppeln</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Entkoppeln…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Bildschirme</translation>
    </message>
    <message>
        <source>Show a code</source>
        <translation>Code zeigen</translation>
    </message>
    <message>
        <source>Six digits to type at the screen.</source>
        <translation>Sechs Ziffern, am Bildschirm einzugeben.</translation>
    </message>
    <message>
        <source>Stands on the orders it accepts or delivers.</source>
        <translation>Steht bei Bestellungen, die an ihm angenommen oder gebracht werden.</translation>
    </message>
    <message>
        <source>The initials then stand on the ticket.</source>
        <translation>Das Kürzel steht dann auf dem Zettel.</translation>
    </message>
    <message>
        <source>The one board this screen opens.</source>
        <translation>Die eine Tafel, die dieser Bildschirm öffnet.</translation>
    </message>
    <message>
        <source>This code has expired.</source>
        <translation>Dieser Code ist abgelaufen.</translation>
    </message>
    <message>
        <source>last seen {day}, {time}</source>
        <translation>zuletzt gesehen {day}, {time}</translation>
    </message>
    <message>
        <source>last seen {time}</source>
        <translation>zuletzt gesehen {time}</translation>
    </message>
    <message>
        <source>not seen yet</source>
        <translation>noch nicht gesehen</translation>
    </message>
    <message>
        <source>paired by {name}</source>
        <translation>gekoppelt von {name}</translation>
    </message>
    <message>
        <source>seen just now</source>
        <translation>eben gesehen</translation>
    </message>
    <message>
        <source>{name} is paired.</source>
        <translation>{name} ist gekoppelt.</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>1 channel is followed.</source>
        <translation>1 Kanal wird verfolgt.</translation>
    </message>
    <message>
        <source>A booking is for 1 to {count} people, one of them grown up.</source>
        <translation>Eine Buchung ist für 1 bis {count} Personen, eine davon erwachsen.</translation>
    </message>
    <message>
        <source>A breakfast has 1 to {count} trays.</source>
        <translation>Ein Frühstück hat 1 bis {count} Tabletts.</translation>
    </message>
    <message>
        <source>A click opens this window.</source>
        <translation>Ein Klick öffnet dieses Fenster.</translation>
    </message>
    <message>
        <source>A clock terminal clocks people and does nothing else.</source>
        <translation>Eine Stempeluhr stempelt, sonst nichts.</translation>
    </message>
    <message>
        <source>A clock terminal says who clocks.</source>
        <translation>Eine Stempeluhr sagt, wer stempelt.</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Jemand vom Personal</translation>
    </message>
    <message>
        <source>A conversation has at most {count} people.</source>
        <translation>Ein Gespräch hat höchstens {count} Personen.</translation>
    </message>
    <message>
        <source>A delivery time ends after it begins.</source>
        <translation>Eine Lieferzeit endet nach ihrem Beginn.</translation>
    </message>
    <message>
        <source>A delivery time is not in the past and at most 14 days ahead.</source>
        <translation>Eine Lieferzeit liegt nicht in der Vergangenheit und höchstens 14 Tage voraus.</translation>
    </message>
    <message>
        <source>A delivery time looks like 8:00-8:30 or 08:00.</source>
        <translation>Eine Lieferzeit sieht aus wie 8:00-8:30 oder 08:00.</translation>
    </message>
    <message>
        <source>A direct conversation cannot be left.</source>
        <translation>Ein Gespräch zu zweit lässt sich nicht verlassen.</translation>
    </message>
    <message>
        <source>A direct conversation has no title.</source>
        <translation>Ein Gespräch zu zweit hat keinen Titel.</translation>
    </message>
    <message>
        <source>A direct conversation stays between two. Start a group instead.</source>
        <translation>Ein Gespräch zu zweit bleibt zu zweit. Stattdessen eine Gruppe beginnen.</translation>
    </message>
    <message>
        <source>A floor is a number from {lowest} to {highest}.</source>
        <translation>Ein Stockwerk ist eine Zahl von {lowest} bis {highest}.</translation>
    </message>
    <message>
        <source>A full unit holds more than 0 single ones.</source>
        <translation>Eine ganze Einheit enthält mehr als 0 einzelne.</translation>
    </message>
    <message>
        <source>A guest may cancel an order, the rest is done by the staff.</source>
        <translation>Gäste dürfen eine Bestellung stornieren, alles andere macht das Personal.</translation>
    </message>
    <message>
        <source>A guest needs a first name, and names of at most 150 characters.</source>
        <translation>Ein Gast braucht einen Vornamen, und Namen haben höchstens 150 Zeichen.</translation>
    </message>
    <message>
        <source>A guest needs a first name.</source>
        <translation>Ein Gast braucht einen Vornamen.</translation>
    </message>
    <message>
        <source>A hotel has at most {count} clock terminals.</source>
        <translation>Ein Hotel hat höchstens {count} Stempeluhren.</translation>
    </message>
    <message>
        <source>A hotel's service; the account tells which hotel.</source>
        <translation>Ein Hotel-Dienst; das Konto sagt, welches Hotel.</translation>
    </message>
    <message>
        <source>A manager has to let you in before you can sign in.</source>
        <translation>Vor der ersten Anmeldung muss die Leitung das Konto freigeben.</translation>
    </message>
    <message>
        <source>A message has at most {count} characters; this one has {many}.</source>
        <translation>Eine Nachricht hat höchstens {count} Zeichen; diese hat {many}.</translation>
    </message>
    <message>
        <source>A message holds at most {count} files.</source>
        <translation>Eine Nachricht fasst höchstens {count} Dateien.</translation>
    </message>
    <message>
        <source>A movement is a PURCHASE or WASTE.</source>
        <translation>Eine Bewegung ist PURCHASE oder WASTE.</translation>
    </message>
    <message>
        <source>A name has at most {count} characters.</source>
        <translation>Ein Name hat höchstens {count} Zeichen.</translation>
    </message>
    <message>
        <source>A name has {least} to {count} characters in one line.</source>
        <translation>Ein Name hat {least} bis {count} Zeichen in einer Zeile.</translation>
    </message>
    <message>
        <source>A note has at most {count} characters.</source>
        <translation>Eine Notiz hat höchstens {count} Zeichen.</translation>
    </message>
    <message>
        <source>A notice has at most {count} characters; this one has {many}.</source>
        <translation>Ein Hinweis hat höchstens {count} Zeichen; dieser hat {many}.</translation>
    </message>
    <message>
        <source>A page is before one message or after one.</source>
        <translation>Eine Seite liegt vor einer Nachricht oder nach einer.</translation>
    </message>
    <message>
        <source>A paired screen sees its board alone: nothing else is looked for from it.</source>
        <translation>Ein gekoppelter Bildschirm sieht nur seine Tafel: Von ihm aus wird sonst nichts gesucht.</translation>
    </message>
    <message>
        <source>A paired screen sees the orders of its board, not those of other days.</source>
        <translation>Ein gekoppelter Bildschirm sieht die Bestellungen seiner Tafel, nicht die anderer Tage.</translation>
    </message>
    <message>
        <source>A password has at least {count} characters.</source>
        <translation>Ein Passwort hat mindestens {count} Zeichen.</translation>
    </message>
    <message>
        <source>A password has at most {count} characters.</source>
        <translation>Ein Passwort hat höchstens {count} Zeichen.</translation>
    </message>
    <message>
        <source>A period cannot be copied to itself.</source>
        <translation>Ein Zeitraum kann nicht auf sich selbst kopiert werden.</translation>
    </message>
    <message>
        <source>A period has 1 to {count} days, the first before the last.</source>
        <translation>Ein Zeitraum hat 1 bis {count} Tage, der erste vor dem letzten.</translation>
    </message>
    <message>
        <source>A planned break has both a beginning and an end.</source>
        <translation>Eine geplante Pause hat einen Anfang und ein Ende.</translation>
    </message>
    <message>
        <source>A quantity is between 0 and 1,000,000.</source>
        <translation>Eine Menge liegt zwischen 0 und 1.000.000.</translation>
    </message>
    <message>
        <source>A quantity is between 1 and {count}.</source>
        <translation>Eine Menge liegt zwischen 1 und {count}.</translation>
    </message>
    <message>
        <source>A reaction is one of {signs}.</source>
        <translation>Eine Reaktion ist eine von {signs}.</translation>
    </message>
    <message>
        <source>A reason has at most {count} characters; this one has {many}.</source>
        <translation>Ein Grund hat höchstens {count} Zeichen; dieser hat {many}.</translation>
    </message>
    <message>
        <source>A reference has at most {count} characters.</source>
        <translation>Eine Buchungsnummer hat höchstens {count} Zeichen.</translation>
    </message>
    <message>
        <source>A room type has at most {count} characters.</source>
        <translation>Ein Zimmertyp hat höchstens {count} Zeichen.</translation>
    </message>
    <message>
        <source>A shift can be clocked in for 0 to {count} minutes before it begins.</source>
        <translation>Für eine Schicht kann man 0 bis {count} Minuten vor ihrem Beginn einstempeln.</translation>
    </message>
    <message>
        <source>A shift lasts at most {count} hours.</source>
        <translation>Eine Schicht dauert höchstens {count} Stunden.</translation>
    </message>
    <message>
        <source>A socket_id looks like 123.456.</source>
        <translation>Eine socket_id sieht aus wie 123.456.</translation>
    </message>
    <message>
        <source>A status is DRAFT or APPROVED.</source>
        <translation>Ein Status ist DRAFT oder APPROVED.</translation>
    </message>
    <message>
        <source>A status is one of {names}.</source>
        <translation>Ein Stand ist einer von {names}.</translation>
    </message>
    <message>
        <source>A stay has 1 to {count} nights.</source>
        <translation>Ein Aufenthalt hat 1 bis {count} Nächte.</translation>
    </message>
    <message>
        <source>A stay lasts 1 to {count} nights.</source>
        <translation>Ein Aufenthalt dauert 1 bis {count} Nächte.</translation>
    </message>
    <message>
        <source>A stocktake is for 1 to {count} days, the first before the last.</source>
        <translation>Eine Inventur umfasst 1 bis {count} Tage, der erste vor dem letzten.</translation>
    </message>
    <message>
        <source>A title has at most {count} characters in one line.</source>
        <translation>Ein Titel hat höchstens {count} Zeichen in einer Zeile.</translation>
    </message>
    <message>
        <source>A title has at most {count} characters.</source>
        <translation>Ein Titel hat höchstens {count} Zeichen.</translation>
    </message>
    <message>
        <source>A {kind} has a name of at most {count} characters, with a letter from a to z or a digit in it.</source>
        <translation>Der Name einer {kind} hat höchstens {count} Zeichen, darunter ein Buchstabe von a bis z oder eine Ziffer.</translation>
    </message>
    <message>
        <source>All files of a message have at most {largest} MB.</source>
        <translation>Alle Dateien einer Nachricht haben zusammen höchstens {largest} MB.</translation>
    </message>
    <message>
        <source>Already {done} by {name} at {time}.</source>
        <translation>Schon {done} von {name} um {time}.</translation>
    </message>
    <message>
        <source>An Idempotency-Key has 1 to {count} characters.</source>
        <translation>Ein Idempotency-Key hat 1 bis {count} Zeichen.</translation>
    </message>
    <message>
        <source>An event arrived after {seconds} s.</source>
        <translation>Ein Ereignis kam nach {seconds} s an.</translation>
    </message>
    <message>
        <source>An order has at most {count} lines.</source>
        <translation>Eine Bestellung hat höchstens {count} Zeilen.</translation>
    </message>
    <message>
        <source>An order needs at least one dish or drink.</source>
        <translation>Eine Bestellung braucht mindestens ein Gericht oder Getränk.</translation>
    </message>
    <message>
        <source>Another clock terminal has this name already.</source>
        <translation>Eine andere Stempeluhr heißt schon so.</translation>
    </message>
    <message>
        <source>Another screen has this name already.</source>
        <translation>Ein anderer Bildschirm heißt schon so.</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>Apr.</translation>
    </message>
    <message>
        <source>Ask for a period, a colleague, or days (start and end).</source>
        <translation>Nach einem Zeitraum, einer Person oder Tagen (Anfang und Ende) fragen.</translation>
    </message>
    <message>
        <source>Asking the system to keep the screen on.</source>
        <translation>Das System wird gebeten, den Bildschirm an zu lassen.</translation>
    </message>
    <message>
        <source>At most {count} allergies, each of at most {length} characters.</source>
        <translation>Höchstens {count} Allergien mit je höchstens {length} Zeichen.</translation>
    </message>
    <message>
        <source>At most {count} shifts are saved at once.</source>
        <translation>Höchstens {count} Schichten werden auf einmal gespeichert.</translation>
    </message>
    <message>
        <source>At the clock one can clock_in, clock_out, start_break or end_break.</source>
        <translation>An der Stempeluhr gibt es clock_in, clock_out, start_break und end_break.</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>Aug.</translation>
    </message>
    <message>
        <source>Begun anew, the file could not be read.</source>
        <translation>Neu begonnen, die Datei war nicht lesbar.</translation>
    </message>
    <message>
        <source>Channels authorised</source>
        <translation>Kanäle freigegeben</translation>
    </message>
    <message>
        <source>Choose 1 to {count} conversations or colleagues to forward to.</source>
        <translation>1 bis {count} Gespräche oder Personen zum Weiterleiten auswählen.</translation>
    </message>
    <message>
        <source>Choose at least one colleague to write to.</source>
        <translation>Mindestens eine Person auswählen, der geschrieben wird.</translation>
    </message>
    <message>
        <source>Choose at least one file to send.</source>
        <translation>Mindestens eine Datei zum Senden auswählen.</translation>
    </message>
    <message>
        <source>Clock-ins can be approved in it.</source>
        <translation>Einstempelungen lassen sich darin genehmigen.</translation>
    </message>
    <message>
        <source>Clocks change on this day: between {start} and {end} is no time.</source>
        <translation>An diesem Tag wird die Uhr umgestellt: Zwischen {start} und {end} gibt es keine Zeit.</translation>
    </message>
    <message>
        <source>Connected to {place}.</source>
        <translation>Verbunden mit {place}.</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>Data on this PC</source>
        <translation>Daten auf diesem PC</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>Dez.</translation>
    </message>
    <message>
        <source>Each of the {field}</source>
        <translation>Jedes von {field}</translation>
    </message>
    <message>
        <source>Event received</source>
        <translation>Ereignis empfangen</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>Feb.</translation>
    </message>
    <message>
        <source>Files are uploaded as multipart/form-data.</source>
        <translation>Dateien werden als multipart/form-data gesendet.</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>Fr.</translation>
    </message>
    <message>
        <source>Give the group a title, such as Late shift.</source>
        <translation>Der Gruppe einen Titel geben, etwa Spätschicht.</translation>
    </message>
    <message>
        <source>Give the screen a name, such as Kitchen display 1.</source>
        <translation>Dem Bildschirm einen Namen geben, etwa Küchenbildschirm 1.</translation>
    </message>
    <message>
        <source>Give the terminal a name of at most {count} characters, such as Staff door.</source>
        <translation>Der Stempeluhr einen Namen von höchstens {count} Zeichen geben, etwa Personaleingang.</translation>
    </message>
    <message>
        <source>Hotel reachable</source>
        <translation>Hotel erreichbar</translation>
    </message>
    <message>
        <source>Hotel service</source>
        <translation>Hotel-Dienst</translation>
    </message>
    <message>
        <source>In order.</source>
        <translation>In Ordnung.</translation>
    </message>
    <message>
        <source>Initials have one to {count} letters.</source>
        <translation>Ein Kürzel hat einen bis {count} Buchstaben.</translation>
    </message>
    <message>
        <source>Invalid page.</source>
        <translation>Diese Seite gibt es nicht.</translation>
    </message>
    <message>
        <source>It is a hotel’s service</source>
        <translation>Es ist ein Hotel-Dienst</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>Jan.</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>Kept on by {service}.</source>
        <translation>Bleibt an durch {service}.</translation>
    </message>
    <message>
        <source>Live connection</source>
        <translation>Live-Verbindung</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>März</translation>
    </message>
    <message>
        <source>Mark at most {count} conversations at once.</source>
        <translation>Höchstens {count} Gespräche auf einmal markieren.</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>May turn off: no kitchen, porter or kiosk is on it.</source>
        <translation>Darf ausgehen: weder Küche, Pagen noch Kiosk ist darauf.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Message cannot be empty.</source>
        <translation>Eine Nachricht darf nicht leer sein.</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>Mo.</translation>
    </message>
    <message>
        <source>No answer within {seconds} s.</source>
        <translation>Keine Antwort innerhalb von {seconds} s.</translation>
    </message>
    <message>
        <source>No computer named {host} is known on this network. Check the address.</source>
        <translation>In diesem Netz ist kein Rechner namens {host} bekannt. Adresse prüfen.</translation>
    </message>
    <message>
        <source>No files were sent.</source>
        <translation>Es wurden keine Dateien gesendet.</translation>
    </message>
    <message>
        <source>No notification service answers.</source>
        <translation>Kein Benachrichtigungsdienst antwortet.</translation>
    </message>
    <message>
        <source>No notification service answers. Alerts show in this window only.</source>
        <translation>Kein Benachrichtigungsdienst antwortet. Meldungen erscheinen nur in diesem Fenster.</translation>
    </message>
    <message>
        <source>No sound device was found.</source>
        <translation>Kein Tongerät gefunden.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nein.</translation>
    </message>
    <message>
        <source>Nobody can clock in or out later than now.</source>
        <translation>Niemand kann später als jetzt kommen oder gehen.</translation>
    </message>
    <message>
        <source>Nobody can deactivate themselves.</source>
        <translation>Niemand kann sich selbst abmelden.</translation>
    </message>
    <message>
        <source>Nobody can give a higher access level than their own.</source>
        <translation>Niemand kann eine höhere Zugriffsstufe geben als die eigene.</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Niemand ist angemeldet.</translation>
    </message>
    <message>
        <source>Nobody on this hotel's staff has this number.</source>
        <translation>Niemand vom Personal dieses Hotels hat diese Nummer.</translation>
    </message>
    <message>
        <source>Nobody plans for that year.</source>
        <translation>Für dieses Jahr plant niemand.</translation>
    </message>
    <message>
        <source>Nobody stays in room {number}.</source>
        <translation>In Zimmer {number} wohnt niemand.</translation>
    </message>
    <message>
        <source>Nobody was named, so the check ends here.</source>
        <translation>Niemand wurde genannt, daher endet die Prüfung hier.</translation>
    </message>
    <message>
        <source>Not kept on: no service answered. Turn the screen saver off by hand.</source>
        <translation>Bleibt nicht an: kein Dienst antwortete. Bildschirmschoner von Hand ausschalten.</translation>
    </message>
    <message>
        <source>Not told by this system.</source>
        <translation>Von diesem System nicht gemeldet.</translation>
    </message>
    <message>
        <source>Not tried yet.</source>
        <translation>Noch nicht versucht.</translation>
    </message>
    <message>
        <source>Notes are longer than {count} characters.</source>
        <translation>Eine Notiz ist länger als {count} Zeichen.</translation>
    </message>
    <message>
        <source>Notes have at most {count} characters.</source>
        <translation>Notizen haben höchstens {count} Zeichen.</translation>
    </message>
    <message>
        <source>Nothing has to be decided about this any more.</source>
        <translation>Darüber ist nichts mehr zu entscheiden.</translation>
    </message>
    <message>
        <source>Nothing listens at port {port} of {host}. Check the port, and that the hotel's service is running.</source>
        <translation>An Port {port} von {host} antwortet nichts. Port prüfen und ob der Hotel-Dienst läuft.</translation>
    </message>
    <message>
        <source>Nothing of this stocktake is counted yet.</source>
        <translation>Von dieser Inventur ist noch nichts gezählt.</translation>
    </message>
    <message>
        <source>Notification buttons</source>
        <translation>Knöpfe in Benachrichtigungen</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>Nov.</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>Okt.</translation>
    </message>
    <message>
        <source>One colleague is</source>
        <translation>ist noch eine Person</translation>
    </message>
    <message>
        <source>One of these ids is no id.</source>
        <translation>Eine dieser Nummern ist keine.</translation>
    </message>
    <message>
        <source>One of these rooms does not exist.</source>
        <translation>Eines dieser Zimmer gibt es nicht.</translation>
    </message>
    <message>
        <source>One shift cannot be saved.</source>
        <translation>Eine Schicht kann nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Only a kitchen display can ask who cooks.</source>
        <translation>Nur ein Küchenbildschirm kann fragen, wer kocht.</translation>
    </message>
    <message>
        <source>Only a paired screen may ask this.</source>
        <translation>Das darf nur ein gekoppelter Bildschirm fragen.</translation>
    </message>
    <message>
        <source>Only kitchen and porter screens can be paired.</source>
        <translation>Nur Bildschirme von Küche und Pagen lassen sich koppeln.</translation>
    </message>
    <message>
        <source>Only managers may change departments and roles.</source>
        <translation>Abteilungen und Rollen ändern dürfen nur Manager.</translation>
    </message>
    <message>
        <source>Only managers may change these rules.</source>
        <translation>Diese Regeln ändern dürfen nur Manager.</translation>
    </message>
    <message>
        <source>Only managers may change this.</source>
        <translation>Das dürfen nur Manager ändern.</translation>
    </message>
    <message>
        <source>Only managers may clock somebody else.</source>
        <translation>Für andere stempeln dürfen nur Manager.</translation>
    </message>
    <message>
        <source>Only managers may decide about a clock-in.</source>
        <translation>Nur die Leitung darf über ein Einstempeln entscheiden.</translation>
    </message>
    <message>
        <source>Only managers may delete what somebody else wrote down.</source>
        <translation>Was andere notiert haben, dürfen nur Manager löschen.</translation>
    </message>
    <message>
        <source>Only managers may do this with the stock.</source>
        <translation>Das dürfen beim Bestand nur Manager.</translation>
    </message>
    <message>
        <source>Only managers may let clock terminals in.</source>
        <translation>Stempeluhren zulassen dürfen nur Manager.</translation>
    </message>
    <message>
        <source>Only managers may let people in.</source>
        <translation>Aufnehmen dürfen nur Manager.</translation>
    </message>
    <message>
        <source>Only managers may let somebody go.</source>
        <translation>Abmelden dürfen nur Manager.</translation>
    </message>
    <message>
        <source>Only managers may pair screens.</source>
        <translation>Bildschirme koppeln dürfen nur Manager.</translation>
    </message>
    <message>
        <source>Only managers may plan the roster.</source>
        <translation>Den Dienstplan machen nur Manager.</translation>
    </message>
    <message>
        <source>Only managers may put a clock log right.</source>
        <translation>Gestempelte Zeiten berichtigen dürfen nur Manager.</translation>
    </message>
    <message>
        <source>Only managers may read what was decided.</source>
        <translation>Was entschieden wurde, dürfen nur Manager lesen.</translation>
    </message>
    <message>
        <source>Only managers may remind somebody of a break.</source>
        <translation>An eine Pause erinnern dürfen nur Manager.</translation>
    </message>
    <message>
        <source>Only managers may see the pushes.</source>
        <translation>Push-Nachrichten dürfen nur Manager sehen.</translation>
    </message>
    <message>
        <source>Only managers may see this.</source>
        <translation>Das dürfen nur Manager sehen.</translation>
    </message>
    <message>
        <source>Only managers may see who came and went.</source>
        <translation>Wer kam und ging, dürfen nur Manager sehen.</translation>
    </message>
    <message>
        <source>Only managers may see who was let go.</source>
        <translation>Wer nicht mehr hier arbeitet, dürfen nur Manager sehen.</translation>
    </message>
    <message>
        <source>Only managers may send events again.</source>
        <translation>Ereignisse erneut senden dürfen nur Manager.</translation>
    </message>
    <message>
        <source>Only pictures have a thumbnail.</source>
        <translation>Nur Bilder haben ein Vorschaubild.</translation>
    </message>
    <message>
        <source>Only porters and managers may do this.</source>
        <translation>Das dürfen nur Pagen und Manager.</translation>
    </message>
    <message>
        <source>Only the administration page itself may ask for this.</source>
        <translation>Das darf nur die Verwaltungsseite selbst anfragen.</translation>
    </message>
    <message>
        <source>Only the desk and managers may acknowledge this.</source>
        <translation>Das dürfen nur Rezeption und Manager übernehmen.</translation>
    </message>
    <message>
        <source>Only the desk and managers may do this.</source>
        <translation>Das dürfen nur Rezeption und Manager.</translation>
    </message>
    <message>
        <source>Only the desk and managers may raise and end emergencies.</source>
        <translation>Notfälle dürfen nur Rezeption und Manager auslösen und beenden.</translation>
    </message>
    <message>
        <source>Only the desk and managers may read and answer what guests write.</source>
        <translation>Was Gäste schreiben, dürfen nur Rezeption und Manager lesen und beantworten.</translation>
    </message>
    <message>
        <source>Only the desk and managers may see and decide about bookings.</source>
        <translation>Buchungen sehen und entscheiden dürfen nur Rezeption und Manager.</translation>
    </message>
    <message>
        <source>Only the desk and managers may see who stays here.</source>
        <translation>Wer hier wohnt, dürfen nur Rezeption und Manager sehen.</translation>
    </message>
    <message>
        <source>Only the desk and the guests of this room see its notices.</source>
        <translation>Die Hinweise eines Zimmers sehen nur die Rezeption und seine Gäste.</translation>
    </message>
    <message>
        <source>Only the guest of this room may do this.</source>
        <translation>Das darf nur der Gast dieses Zimmers.</translation>
    </message>
    <message>
        <source>Only the hotel's staff may count its stock.</source>
        <translation>Nur das Personal des Hotels darf den Bestand zählen.</translation>
    </message>
    <message>
        <source>Only the hotel's staff may do this.</source>
        <translation>Das darf nur das Personal des Hotels.</translation>
    </message>
    <message>
        <source>Only the kitchen and managers may do this.</source>
        <translation>Das dürfen nur Küche und Manager.</translation>
    </message>
    <message>
        <source>Only the kitchen and managers may mark a dish sold out.</source>
        <translation>Als ausverkauft melden dürfen nur Küche und Manager.</translation>
    </message>
    <message>
        <source>Only the kitchen, the desk and managers may cancel an order.</source>
        <translation>Stornieren dürfen nur Küche, Rezeption und Manager.</translation>
    </message>
    <message>
        <source>Only who started the group, or a manager in it, can take somebody out of it.</source>
        <translation>Nur wer die Gruppe begonnen hat oder ein Manager darin kann jemanden herausnehmen.</translation>
    </message>
    <message>
        <source>Only who takes part in the conversation can be mentioned in it.</source>
        <translation>Erwähnt werden kann nur, wer an dem Gespräch teilnimmt.</translation>
    </message>
    <message>
        <source>Only whoever wrote a message may change it.</source>
        <translation>Nur wer eine Nachricht geschrieben hat, darf sie ändern.</translation>
    </message>
    <message>
        <source>Only whoever wrote a message, and managers, may delete it.</source>
        <translation>Nur wer eine Nachricht geschrieben hat und das Management dürfen sie löschen.</translation>
    </message>
    <message>
        <source>Orders are cancelled, not deleted.</source>
        <translation>Bestellungen werden storniert, nicht gelöscht.</translation>
    </message>
    <message>
        <source>Overtime begins after {least} to {most} minutes.</source>
        <translation>Überstunden beginnen nach {least} bis {most} Minuten.</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Port {port} of {host} does not answer encrypted. Check the port.</source>
        <translation>Port {port} von {host} antwortet nicht verschlüsselt. Port prüfen.</translation>
    </message>
    <message>
        <source>Port {port} of {host} is encrypted. Begin the address with https://.</source>
        <translation>Port {port} von {host} ist verschlüsselt. Die Adresse mit https:// beginnen.</translation>
    </message>
    <message>
        <source>Presence is told at most {count} times in {seconds} seconds.</source>
        <translation>Anwesenheit wird höchstens {count}-mal in {seconds} Sekunden gemeldet.</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Qt and PySide6</source>
        <translation>Qt und PySide6</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>Sa.</translation>
    </message>
    <message>
        <source>Say how many full units and how many single ones were counted.</source>
        <translation>Angeben, wie viele ganze und wie viele einzelne Einheiten gezählt wurden.</translation>
    </message>
    <message>
        <source>Say how much came or went.</source>
        <translation>Angeben, wie viel kam oder ging.</translation>
    </message>
    <message>
        <source>Say what has happened, and what everybody is to do.</source>
        <translation>Schreiben Sie, was geschehen ist und was alle tun sollen.</translation>
    </message>
    <message>
        <source>Say who is coming.</source>
        <translation>Angeben, wer kommt.</translation>
    </message>
    <message>
        <source>Say why it is opened again.</source>
        <translation>Angeben, warum wieder geöffnet wird.</translation>
    </message>
    <message>
        <source>Say why the order is cancelled: the guest will read it.</source>
        <translation>Grund der Stornierung angeben: Der Gast wird ihn lesen.</translation>
    </message>
    <message>
        <source>Say why the times are put right.</source>
        <translation>Angeben, warum die Zeiten berichtigt werden.</translation>
    </message>
    <message>
        <source>Say why this registration is rejected.</source>
        <translation>Angeben, warum diese Registrierung abgelehnt wird.</translation>
    </message>
    <message>
        <source>Say why: the colleague is told.</source>
        <translation>Grund angeben: Die Person erfährt ihn.</translation>
    </message>
    <message>
        <source>Say why: the guest is told.</source>
        <translation>Grund angeben: Der Gast erfährt ihn.</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>Screen stays on</source>
        <translation>Bildschirm bleibt an</translation>
    </message>
    <message>
        <source>Send socket_id and, for a channel, channel_name.</source>
        <translation>socket_id und für einen Kanal channel_name senden.</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>Sept.</translation>
    </message>
    <message>
        <source>Shown by {name}.</source>
        <translation>Gezeigt von {name}.</translation>
    </message>
    <message>
        <source>Sign in to do this.</source>
        <translation>Dafür ist eine Anmeldung nötig.</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Somebody approved this already.</source>
        <translation>Das hat bereits jemand genehmigt.</translation>
    </message>
    <message>
        <source>Somebody changed the item {name} in the meantime.</source>
        <translation>Jemand hat den Artikel {name} inzwischen geändert.</translation>
    </message>
    <message>
        <source>Somebody changed this clock log in the meantime.</source>
        <translation>Jemand hat diesen Eintrag der Stempeluhr inzwischen geändert.</translation>
    </message>
    <message>
        <source>Somebody changed this period in the meantime.</source>
        <translation>Jemand hat diesen Zeitraum inzwischen geändert.</translation>
    </message>
    <message>
        <source>Somebody changed this stocktake in the meantime.</source>
        <translation>Jemand hat diese Inventur inzwischen geändert.</translation>
    </message>
    <message>
        <source>Somebody changed {name}’s shift in the meantime.</source>
        <translation>Jemand hat die Schicht von {name} inzwischen geändert.</translation>
    </message>
    <message>
        <source>Somebody else was first.</source>
        <translation>Jemand anderes war schneller.</translation>
    </message>
    <message>
        <source>Somebody of these is not on this hotel's staff any more.</source>
        <translation>Jemand davon gehört nicht mehr zum Personal dieses Hotels.</translation>
    </message>
    <message>
        <source>Somebody rejected this already.</source>
        <translation>Das hat bereits jemand abgelehnt.</translation>
    </message>
    <message>
        <source>Something else answered in the hotel's place.</source>
        <translation>Etwas anderes hat anstelle des Hotels geantwortet.</translation>
    </message>
    <message>
        <source>Something else than a hotel's service answers here. Check address and port.</source>
        <translation>Hier antwortet etwas anderes als ein Hotel-Dienst. Adresse und Port prüfen.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Sound is not installed on this PC.</source>
        <translation>Auf diesem PC ist kein Ton installiert.</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>So.</translation>
    </message>
    <message>
        <source>Switched off in the settings.</source>
        <translation>In den Einstellungen ausgeschaltet.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>System tray</source>
        <translation>Infobereich</translation>
    </message>
    <message>
        <source>Text cannot hold the character NUL.</source>
        <translation>Text darf das Zeichen NUL nicht enthalten.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>That is too large: a file has at most {one} MB, all files of a message {all} MB.</source>
        <translation>Das ist zu groß: Eine Datei hat höchstens {one} MB, alle Dateien einer Nachricht {all} MB.</translation>
    </message>
    <message>
        <source>The FCM token is empty.</source>
        <translation>Das FCM-Token ist leer.</translation>
    </message>
    <message>
        <source>The FCM token is longer than {count} characters.</source>
        <translation>Das FCM-Token ist länger als {count} Zeichen.</translation>
    </message>
    <message>
        <source>The PC stays awake by {service}, but a screen saver may come.</source>
        <translation>Der PC bleibt durch {service} wach, ein Bildschirmschoner kann aber kommen.</translation>
    </message>
    <message>
        <source>The access levels are {names}.</source>
        <translation>Die Zugriffsstufen sind {names}.</translation>
    </message>
    <message>
        <source>The address cannot be read.</source>
        <translation>Die Adresse ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The autostart entry could not be changed: {reason}.</source>
        <translation>Der Autostart-Eintrag konnte nicht geändert werden: {reason}.</translation>
    </message>
    <message>
        <source>The certificate of {host} cannot be trusted: this PC does not know who signed it. If the hotel has an authority of its own, name its certificate file.</source>
        <translation>Dem Zertifikat von {host} ist nicht zu trauen: Dieser PC kennt den Aussteller nicht. Hat das Hotel eine eigene Zertifizierungsstelle, deren Zertifikatsdatei angeben.</translation>
    </message>
    <message>
        <source>The certificate of {host} has expired. The hotel needs a new one.</source>
        <translation>Das Zertifikat von {host} ist abgelaufen. Das Hotel braucht ein neues.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not valid yet. Check this PC's clock.</source>
        <translation>Das Zertifikat von {host} gilt noch nicht. Uhr dieses PCs prüfen.</translation>
    </message>
    <message>
        <source>The certificate of {host} was made for another name. Use the address it was made for.</source>
        <translation>Das Zertifikat von {host} wurde für einen anderen Namen ausgestellt. Die Adresse verwenden, für die es gilt.</translation>
    </message>
    <message>
        <source>The channel {channel} was refused: {reason}</source>
        <translation>Der Kanal {channel} wurde abgelehnt: {reason}</translation>
    </message>
    <message>
        <source>The clock-out must be after the clock-in.</source>
        <translation>Das Gehen muss nach dem Kommen liegen.</translation>
    </message>
    <message>
        <source>The connection was cut.</source>
        <translation>Die Verbindung wurde getrennt.</translation>
    </message>
    <message>
        <source>The connection was idle for too long.</source>
        <translation>Die Verbindung war zu lange ungenutzt.</translation>
    </message>
    <message>
        <source>The connection was too slow.</source>
        <translation>Die Verbindung war zu langsam.</translation>
    </message>
    <message>
        <source>The console is closing.</source>
        <translation>Die Konsole wird geschlossen.</translation>
    </message>
    <message>
        <source>The console stumbled over the hotel's answer.</source>
        <translation>Die Konsole ist über die Antwort des Hotels gestolpert.</translation>
    </message>
    <message>
        <source>The copy on this PC is gone. Attach the file again.</source>
        <translation>Die Kopie auf diesem PC ist weg. Die Datei erneut anhängen.</translation>
    </message>
    <message>
        <source>The day of arrival lies too far away.</source>
        <translation>Der Anreisetag liegt zu weit weg.</translation>
    </message>
    <message>
        <source>The demo hotel did not start. Run “python -m hotel serve --demo” to see why.</source>
        <translation>Das Demo-Hotel ist nicht gestartet. „python -m hotel serve --demo“ zeigt, warum.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>The file broke off before its end.</source>
        <translation>Die Datei brach vor ihrem Ende ab.</translation>
    </message>
    <message>
        <source>The file could not be written there.</source>
        <translation>Die Datei konnte dort nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The file is larger than a file of the hotel can be.</source>
        <translation>Die Datei ist größer, als eine Datei des Hotels sein kann.</translation>
    </message>
    <message>
        <source>The file of the hotel's certificate cannot be read.</source>
        <translation>Die Zertifikatsdatei des Hotels ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The file {file} cannot be read: {error}.</source>
        <translation>Die Datei {file} ist nicht lesbar: {error}.</translation>
    </message>
    <message>
        <source>The file {file} holds no certificate. It has to be a PEM file.</source>
        <translation>Die Datei {file} enthält kein Zertifikat. Es muss eine PEM-Datei sein.</translation>
    </message>
    <message>
        <source>The guest cancelled this already at {time}.</source>
        <translation>Der Gast hat das schon um {time} storniert.</translation>
    </message>
    <message>
        <source>The guest has checked out: nobody would read this.</source>
        <translation>Der Gast ist abgereist: Das würde niemand lesen.</translation>
    </message>
    <message>
        <source>The guests this was for have left room {number}.</source>
        <translation>Die Gäste, für die das war, haben Zimmer {number} verlassen.</translation>
    </message>
    <message>
        <source>The hotel cannot do this.</source>
        <translation>Das kann das Hotel nicht.</translation>
    </message>
    <message>
        <source>The hotel could not confirm this just now.</source>
        <translation>Das Hotel konnte dies gerade nicht bestätigen.</translation>
    </message>
    <message>
        <source>The hotel could not confirm who you are just now.</source>
        <translation>Das Hotel konnte die Anmeldung gerade nicht bestätigen.</translation>
    </message>
    <message>
        <source>The hotel could not do this because of a fault of its own. It has been noted.</source>
        <translation>Das ging wegen eines Fehlers im Hotel nicht. Er wurde notiert.</translation>
    </message>
    <message>
        <source>The hotel could not use this request.</source>
        <translation>Das Hotel konnte mit dieser Anfrage nichts anfangen.</translation>
    </message>
    <message>
        <source>The hotel did not answer.</source>
        <translation>Das Hotel hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>The hotel does not answer.</source>
        <translation>Das Hotel antwortet nicht.</translation>
    </message>
    <message>
        <source>The hotel does not have this any more.</source>
        <translation>Das gibt es im Hotel nicht mehr.</translation>
    </message>
    <message>
        <source>The hotel does not keep this so long.</source>
        <translation>So lange bewahrt das Hotel dies nicht auf.</translation>
    </message>
    <message>
        <source>The hotel does not let you follow this.</source>
        <translation>Das Hotel erlaubt nicht, dies zu verfolgen.</translation>
    </message>
    <message>
        <source>The hotel does not say.</source>
        <translation>Das Hotel sagt es nicht.</translation>
    </message>
    <message>
        <source>The hotel has a problem.</source>
        <translation>Das Hotel hat eine Störung.</translation>
    </message>
    <message>
        <source>The hotel is busy. Trying again soon.</source>
        <translation>Das Hotel ist überlastet. Bald folgt ein neuer Versuch.</translation>
    </message>
    <message>
        <source>The hotel may have this order. Look before placing it again.</source>
        <translation>Das Hotel hat diese Bestellung vielleicht. Erst nachsehen, dann erneut aufgeben.</translation>
    </message>
    <message>
        <source>The hotel reads JSON only.</source>
        <translation>Das Hotel liest nur JSON.</translation>
    </message>
    <message>
        <source>The hotel said no.</source>
        <translation>Das Hotel hat abgelehnt.</translation>
    </message>
    <message>
        <source>The hotel sent an event, but none arrived within {seconds} s. Check the hotel's outbox on its admin page.</source>
        <translation>Das Hotel hat ein Ereignis gesendet, aber innerhalb von {seconds} s kam keines an. Den Ausgang auf der Verwaltungsseite des Hotels prüfen.</translation>
    </message>
    <message>
        <source>The hotel stopped answering.</source>
        <translation>Das Hotel antwortet nicht mehr.</translation>
    </message>
    <message>
        <source>The hotel takes too long to answer.</source>
        <translation>Die Antwort des Hotels dauert zu lange.</translation>
    </message>
    <message>
        <source>The hotel's answer could not be read.</source>
        <translation>Die Antwort des Hotels war nicht lesbar.</translation>
    </message>
    <message>
        <source>The hotel's certificate cannot be trusted.</source>
        <translation>Dem Zertifikat des Hotels ist nicht zu trauen.</translation>
    </message>
    <message>
        <source>The hotel's encryption does not fit.</source>
        <translation>Die Verschlüsselung des Hotels passt nicht.</translation>
    </message>
    <message>
        <source>The hotel's live service closed the line ({code}).</source>
        <translation>Der Live-Dienst des Hotels hat die Leitung geschlossen ({code}).</translation>
    </message>
    <message>
        <source>The hotel's live service did not accept this sign-in.</source>
        <translation>Der Live-Dienst des Hotels hat diese Anmeldung nicht angenommen.</translation>
    </message>
    <message>
        <source>The hotel's live service does not know this console's key.</source>
        <translation>Der Live-Dienst des Hotels kennt den Schlüssel dieser Konsole nicht.</translation>
    </message>
    <message>
        <source>The hotel's live service has no room for another console.</source>
        <translation>Der Live-Dienst des Hotels hat keinen Platz für eine weitere Konsole.</translation>
    </message>
    <message>
        <source>The hotel's live service is busy.</source>
        <translation>Der Live-Dienst des Hotels ist überlastet.</translation>
    </message>
    <message>
        <source>The hotel's live service is not there (status {status}).</source>
        <translation>Der Live-Dienst des Hotels ist nicht da (Status {status}).</translation>
    </message>
    <message>
        <source>The hotel's live service is restarting.</source>
        <translation>Der Live-Dienst des Hotels startet neu.</translation>
    </message>
    <message>
        <source>The hotel's live service is switched off.</source>
        <translation>Der Live-Dienst des Hotels ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>The hotel's live service wants an encrypted connection.</source>
        <translation>Der Live-Dienst des Hotels verlangt eine verschlüsselte Verbindung.</translation>
    </message>
    <message>
        <source>The kind of shift has at most {count} characters.</source>
        <translation>Die Art der Schicht hat höchstens {count} Zeichen.</translation>
    </message>
    <message>
        <source>The kitchen has already begun. Call the desk to cancel this order.</source>
        <translation>Die Küche hat schon begonnen. Zum Stornieren die Rezeption anrufen.</translation>
    </message>
    <message>
        <source>The message the files belong to is not there any more.</source>
        <translation>Die Nachricht, zu der die Dateien gehören, ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The message you answer is not in this conversation any more.</source>
        <translation>Die Nachricht, auf die geantwortet wird, ist nicht mehr in diesem Gespräch.</translation>
    </message>
    <message>
        <source>The message you answer was deleted.</source>
        <translation>Die Nachricht, auf die geantwortet wird, wurde gelöscht.</translation>
    </message>
    <message>
        <source>The message you answer was deleted. Send yours without it.</source>
        <translation>Die Nachricht, auf die geantwortet wird, wurde gelöscht. Ohne sie senden.</translation>
    </message>
    <message>
        <source>The name is longer than {count} characters.</source>
        <translation>Der Name ist länger als {count} Zeichen.</translation>
    </message>
    <message>
        <source>The picture “{name}” has more than {count} million pixels. Make it smaller and send it again.</source>
        <translation>Das Bild „{name}“ hat mehr als {count} Millionen Bildpunkte. Verkleinern und erneut senden.</translation>
    </message>
    <message>
        <source>The picture “{name}” is damaged and cannot be sent.</source>
        <translation>Das Bild „{name}“ ist beschädigt und kann nicht gesendet werden.</translation>
    </message>
    <message>
        <source>The planned break does not lie within the shift.</source>
        <translation>Die geplante Pause liegt nicht in der Schicht.</translation>
    </message>
    <message>
        <source>The reason is longer than {count} characters.</source>
        <translation>Der Grund ist länger als {count} Zeichen.</translation>
    </message>
    <message>
        <source>The request</source>
        <translation>Die Anfrage</translation>
    </message>
    <message>
        <source>The request broke off.</source>
        <translation>Die Anfrage brach ab.</translation>
    </message>
    <message>
        <source>The request cannot be read.</source>
        <translation>Die Anfrage ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The request is not JSON.</source>
        <translation>Die Anfrage ist kein JSON.</translation>
    </message>
    <message>
        <source>The request is too large. 64 kB is the most this hotel takes.</source>
        <translation>Die Anfrage ist zu groß. Dieses Hotel nimmt höchstens 64 kB.</translation>
    </message>
    <message>
        <source>The request must be a JSON object.</source>
        <translation>Die Anfrage muss ein JSON-Objekt sein.</translation>
    </message>
    <message>
        <source>The request was refused.</source>
        <translation>Die Anfrage wurde abgelehnt.</translation>
    </message>
    <message>
        <source>The rule sets are {names}.</source>
        <translation>Die Regelwerke sind {names}.</translation>
    </message>
    <message>
        <source>The sign-in has ended.</source>
        <translation>Die Anmeldung ist abgelaufen.</translation>
    </message>
    <message>
        <source>The sound device does not play our sounds.</source>
        <translation>Das Tongerät spielt diese Töne nicht.</translation>
    </message>
    <message>
        <source>The streams are {names}, and conversation-, chat- and stocktake-, each with an id.</source>
        <translation>Die Ströme sind {names} sowie conversation-, chat- und stocktake-, je mit einer ID.</translation>
    </message>
    <message>
        <source>The text has at most {count} characters; this one has {many}.</source>
        <translation>Der Text hat höchstens {count} Zeichen; dieser hat {many}.</translation>
    </message>
    <message>
        <source>The text has at most {count} lines.</source>
        <translation>Der Text hat höchstens {count} Zeilen.</translation>
    </message>
    <message>
        <source>The text holds characters that cannot be stored.</source>
        <translation>Der Text enthält Zeichen, die sich nicht speichern lassen.</translation>
    </message>
    <message>
        <source>The text of the upload cannot be read.</source>
        <translation>Der Text der Sendung ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The text of the upload is too long.</source>
        <translation>Der Text der Sendung ist zu lang.</translation>
    </message>
    <message>
        <source>The upload cannot be read.</source>
        <translation>Die Sendung ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The upload names a message or a colleague by something that is no id.</source>
        <translation>Die Sendung nennt eine Nachricht oder eine Person mit etwas, das keine Nummer ist.</translation>
    </message>
    <message>
        <source>The username or the password is not right.</source>
        <translation>Benutzername oder Passwort stimmt nicht.</translation>
    </message>
    <message>
        <source>Then nobody could manage this hotel any more.</source>
        <translation>Dann könnte niemand mehr dieses Hotel leiten.</translation>
    </message>
    <message>
        <source>There is a {kind} {name} already.</source>
        <translation>Es gibt schon eine {kind} {name}.</translation>
    </message>
    <message>
        <source>There is no department {name}.</source>
        <translation>Die Abteilung {name} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no dish {number} on this card.</source>
        <translation>Auf dieser Karte gibt es kein Gericht {number}.</translation>
    </message>
    <message>
        <source>There is no room {number}.</source>
        <translation>Zimmer {number} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no roster for this day yet.</source>
        <translation>Für diesen Tag gibt es noch keinen Dienstplan.</translation>
    </message>
    <message>
        <source>There is no such booking.</source>
        <translation>Diese Buchung gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such clock log.</source>
        <translation>Diesen Eintrag der Stempeluhr gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such clock terminal.</source>
        <translation>Diese Stempeluhr gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such emergency.</source>
        <translation>Diesen Notfall gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such item.</source>
        <translation>Diesen Artikel gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such line.</source>
        <translation>Diese Zeile gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such movement.</source>
        <translation>Diese Bewegung gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such registration code.</source>
        <translation>Diesen Registrierungscode gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such registration.</source>
        <translation>Diese Registrierung gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such roster period.</source>
        <translation>Diesen Zeitraum des Dienstplans gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such shift.</source>
        <translation>Diese Schicht gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such stocktake.</source>
        <translation>Diese Inventur gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such {kind} in this hotel.</source>
        <translation>Diese {kind} gibt es in diesem Hotel nicht.</translation>
    </message>
    <message>
        <source>There is nothing at this address.</source>
        <translation>Unter dieser Adresse gibt es nichts.</translation>
    </message>
    <message>
        <source>There were too many wrong tries since this code was made. Ask a manager for a new one.</source>
        <translation>Seit dieser Code gemacht wurde, gab es zu viele falsche Versuche. Einen Manager um einen neuen bitten.</translation>
    </message>
    <message>
        <source>These changes are no longer kept. Take a new snapshot.</source>
        <translation>Diese Änderungen werden nicht mehr aufbewahrt. Einen neuen Stand holen.</translation>
    </message>
    <message>
        <source>This Idempotency-Key was already used for another request.</source>
        <translation>Dieser Idempotency-Key wurde schon für eine andere Anfrage benutzt.</translation>
    </message>
    <message>
        <source>This PIN does not open the room.</source>
        <translation>Diese PIN öffnet das Zimmer nicht.</translation>
    </message>
    <message>
        <source>This account belongs to another hotel.</source>
        <translation>Dieses Konto gehört zu einem anderen Hotel.</translation>
    </message>
    <message>
        <source>This address cannot be used.</source>
        <translation>Diese Adresse ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>This address cannot be used. It is like https://hotel.example.</source>
        <translation>Diese Adresse ist nicht verwendbar. Sie sieht aus wie https://hotel.example.</translation>
    </message>
    <message>
        <source>This address does not take that method.</source>
        <translation>Diese Adresse nimmt diese Methode nicht.</translation>
    </message>
    <message>
        <source>This address has no secure connection. Check the port.</source>
        <translation>Diese Adresse hat keine sichere Verbindung. Port prüfen.</translation>
    </message>
    <message>
        <source>This address names two hotels.</source>
        <translation>Diese Adresse nennt zwei Hotels.</translation>
    </message>
    <message>
        <source>This amount cannot be.</source>
        <translation>Diesen Betrag kann es nicht geben.</translation>
    </message>
    <message>
        <source>This booking is over: nothing can be decided about it.</source>
        <translation>Diese Buchung ist vorbei: Es gibt nichts mehr zu entscheiden.</translation>
    </message>
    <message>
        <source>This cannot be empty.</source>
        <translation>Das darf nicht leer sein.</translation>
    </message>
    <message>
        <source>This channel is not yours to follow.</source>
        <translation>Dieser Kanal ist mit dieser Rolle nicht erlaubt.</translation>
    </message>
    <message>
        <source>This code has expired. Ask a manager for a new one.</source>
        <translation>Dieser Code ist abgelaufen. Einen Manager um einen neuen bitten.</translation>
    </message>
    <message>
        <source>This code is not right. Look at it again. Ask a manager for a new one.</source>
        <translation>Dieser Code stimmt nicht. Noch einmal hinsehen. Einen Manager um einen neuen bitten.</translation>
    </message>
    <message>
        <source>This code was revoked. Ask a manager for a new one.</source>
        <translation>Dieser Code wurde widerrufen. Einen Manager um einen neuen bitten.</translation>
    </message>
    <message>
        <source>This code was used already, or has expired. Ask a manager for a new one.</source>
        <translation>Dieser Code wurde schon benutzt oder ist abgelaufen. Einen Manager um einen neuen bitten.</translation>
    </message>
    <message>
        <source>This code was used already. Ask a manager for a new one.</source>
        <translation>Dieser Code wurde schon benutzt. Einen Manager um einen neuen bitten.</translation>
    </message>
    <message>
        <source>This colleague does not take part in the conversation.</source>
        <translation>Diese Person nimmt an dem Gespräch nicht teil.</translation>
    </message>
    <message>
        <source>This colleague does not work here.</source>
        <translation>Diese Person arbeitet hier nicht.</translation>
    </message>
    <message>
        <source>This conversation changed in the meantime.</source>
        <translation>Dieses Gespräch hat sich inzwischen geändert.</translation>
    </message>
    <message>
        <source>This conversation changed in the meantime; {who} handles it now.</source>
        <translation>Dieses Gespräch hat sich inzwischen geändert; jetzt betreut es {who}.</translation>
    </message>
    <message>
        <source>This conversation does not exist, or you do not take part in it.</source>
        <translation>Dieses Gespräch gibt es nicht, oder andere führen es.</translation>
    </message>
    <message>
        <source>This conversation does not exist.</source>
        <translation>Dieses Gespräch gibt es nicht.</translation>
    </message>
    <message>
        <source>This dish is not on the hotel's cards.</source>
        <translation>Dieses Gericht steht auf keiner Karte des Hotels.</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>Dieses Feld ist nötig.</translation>
    </message>
    <message>
        <source>This file does not exist any more, or it is not yours to see.</source>
        <translation>Diese Datei gibt es nicht mehr, oder sie ist für andere bestimmt.</translation>
    </message>
    <message>
        <source>This file does not exist.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>This file is no longer kept.</source>
        <translation>Diese Datei wird nicht mehr aufbewahrt.</translation>
    </message>
    <message>
        <source>This file is not kept at the hotel, so it is not opened here.</source>
        <translation>Diese Datei liegt nicht beim Hotel und wird deshalb hier nicht geöffnet.</translation>
    </message>
    <message>
        <source>This folder is not there any more.</source>
        <translation>Diesen Ordner gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This guest does not stay here.</source>
        <translation>Dieser Gast wohnt nicht hier.</translation>
    </message>
    <message>
        <source>This has at most {count} characters in one line.</source>
        <translation>Das hat höchstens {count} Zeichen in einer Zeile.</translation>
    </message>
    <message>
        <source>This has at most {count} characters.</source>
        <translation>Das hat höchstens {count} Zeichen.</translation>
    </message>
    <message>
        <source>This hotel cannot send a test event, so this was not checked.</source>
        <translation>Dieses Hotel kann kein Testereignis senden, daher wurde dies nicht geprüft.</translation>
    </message>
    <message>
        <source>This hotel does not say where its live events are. Set HOTELMATE_PUSHER_KEY.</source>
        <translation>Dieses Hotel sagt nicht, wo seine Live-Ereignisse sind. HOTELMATE_PUSHER_KEY setzen.</translation>
    </message>
    <message>
        <source>This hotel has no room {room}.</source>
        <translation>Dieses Hotel hat kein Zimmer {room}.</translation>
    </message>
    <message>
        <source>This hotel is not known here, or it is not yours.</source>
        <translation>Dieses Hotel ist hier nicht bekannt oder gehört nicht zu diesem Konto.</translation>
    </message>
    <message>
        <source>This hotel is not known here.</source>
        <translation>Dieses Hotel ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>This is not a kind that can be found.</source>
        <translation>Diese Art lässt sich nicht suchen.</translation>
    </message>
    <message>
        <source>This is not a step an order can be at.</source>
        <translation>Eine Bestellung kennt diesen Schritt nicht.</translation>
    </message>
    <message>
        <source>This is not a step an order can take.</source>
        <translation>Diesen Schritt kann eine Bestellung nicht machen.</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>Das ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>This is not yours to do.</source>
        <translation>Das ist mit dieser Rolle nicht erlaubt.</translation>
    </message>
    <message>
        <source>This message changed in the meantime.</source>
        <translation>Diese Nachricht hat sich inzwischen geändert.</translation>
    </message>
    <message>
        <source>This message does not exist any more, or it is not yours to see.</source>
        <translation>Diese Nachricht gibt es nicht mehr, oder sie ist für andere bestimmt.</translation>
    </message>
    <message>
        <source>This message does not exist.</source>
        <translation>Diese Nachricht gibt es nicht.</translation>
    </message>
    <message>
        <source>This message was changed in the meantime.</source>
        <translation>Diese Nachricht wurde inzwischen geändert.</translation>
    </message>
    <message>
        <source>This message was deleted and cannot be forwarded.</source>
        <translation>Diese Nachricht wurde gelöscht und kann nicht weitergeleitet werden.</translation>
    </message>
    <message>
        <source>This message was deleted.</source>
        <translation>Diese Nachricht wurde gelöscht.</translation>
    </message>
    <message>
        <source>This order does not exist.</source>
        <translation>Diese Bestellung gibt es nicht.</translation>
    </message>
    <message>
        <source>This order is {state}, so it cannot be {target}.</source>
        <translation>Diese Bestellung ist {state} und kann daher nicht {target} sein.</translation>
    </message>
    <message>
        <source>This order was put back: it is waiting to be accepted.</source>
        <translation>Diese Bestellung wurde zurückgestellt: Sie wartet auf Annahme.</translation>
    </message>
    <message>
        <source>This picture is damaged or too large to be shown.</source>
        <translation>Dieses Bild ist beschädigt oder zu groß, um gezeigt zu werden.</translation>
    </message>
    <message>
        <source>This screen is not paired any more.</source>
        <translation>Dieser Bildschirm ist nicht mehr gekoppelt.</translation>
    </message>
    <message>
        <source>This service does not know the hotel {slug}.</source>
        <translation>Dieser Dienst kennt das Hotel {slug} nicht.</translation>
    </message>
    <message>
        <source>This shift is not there any more.</source>
        <translation>Diese Schicht ist nicht mehr da.</translation>
    </message>
    <message>
        <source>This shift stands twice in what is to be saved.</source>
        <translation>Diese Schicht steht zweimal in dem, was gespeichert werden soll.</translation>
    </message>
    <message>
        <source>This stocktake is not approved.</source>
        <translation>Diese Inventur ist nicht freigegeben.</translation>
    </message>
    <message>
        <source>This username is taken. Choose another one.</source>
        <translation>Dieser Benutzername ist vergeben. Einen anderen wählen.</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Do.</translation>
    </message>
    <message>
        <source>Times of more than a year ago stay as they are.</source>
        <translation>Zeiten, die mehr als ein Jahr zurückliegen, bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Too many requests. Wait a minute and try again.</source>
        <translation>Zu viele Anfragen. Eine Minute warten und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Too many wrong tries. Wait a minute and try again.</source>
        <translation>Zu viele falsche Versuche. Eine Minute warten und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>Di.</translation>
    </message>
    <message>
        <source>Typing is told at most {count} times in {seconds} seconds.</source>
        <translation>Tippen wird höchstens {count}-mal in {seconds} Sekunden gemeldet.</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Mi.</translation>
    </message>
    <message>
        <source>What is settled is withdrawn.</source>
        <translation>Erledigtes wird zurückgezogen.</translation>
    </message>
    <message>
        <source>What is settled stays until closed.</source>
        <translation>Erledigtes bleibt, bis es geschlossen wird.</translation>
    </message>
    <message>
        <source>What you do here is lost at a restart: the data folder cannot be written.</source>
        <translation>Was hier getan wird, geht bei einem Neustart verloren: In den Datenordner kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Works.</source>
        <translation>Funktioniert.</translation>
    </message>
    <message>
        <source>Write something: an empty message is not sent.</source>
        <translation>Etwas schreiben: Eine leere Nachricht wird nicht gesendet.</translation>
    </message>
    <message>
        <source>Write what the room is to know.</source>
        <translation>Schreiben, was das Zimmer wissen soll.</translation>
    </message>
    <message>
        <source>Yes.</source>
        <translation>Ja.</translation>
    </message>
    <message>
        <source>You are no longer on this hotel's staff.</source>
        <translation>Dieses Konto gehört nicht mehr zum Personal des Hotels.</translation>
    </message>
    <message>
        <source>You can only add files to your own messages.</source>
        <translation>Dateien gehen nur zu eigenen Nachrichten.</translation>
    </message>
    <message>
        <source>You can only delete your own messages.</source>
        <translation>Löschen geht nur bei eigenen Nachrichten.</translation>
    </message>
    <message>
        <source>You can only edit your own messages.</source>
        <translation>Ändern geht nur bei eigenen Nachrichten.</translation>
    </message>
    <message>
        <source>You have no such reaction to this message.</source>
        <translation>Diese Reaktion auf die Nachricht gibt es nicht.</translation>
    </message>
    <message>
        <source>You have written a great deal at once. Wait a minute, then go on.</source>
        <translation>Das war sehr viel auf einmal. Eine Minute warten, dann weiterschreiben.</translation>
    </message>
    <message>
        <source>You may not do this.</source>
        <translation>Das ist hier nicht erlaubt.</translation>
    </message>
    <message>
        <source>You may not place orders.</source>
        <translation>Bestellungen aufgeben ist mit dieser Rolle nicht erlaubt.</translation>
    </message>
    <message>
        <source>You may not write into this folder.</source>
        <translation>In diesen Ordner darf nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>You may order for your own room only.</source>
        <translation>Bestellen geht nur für das eigene Zimmer.</translation>
    </message>
    <message>
        <source>You may write from your own room only.</source>
        <translation>Schreiben geht nur aus dem eigenen Zimmer.</translation>
    </message>
    <message>
        <source>Your role does not open the {stream} board.</source>
        <translation>Diese Rolle öffnet die Tafel {stream} nicht.</translation>
    </message>
    <message>
        <source>Your role opens none of this PC's stations. Ask a manager.</source>
        <translation>Diese Rolle öffnet keine Station dieses PCs. Einen Manager fragen.</translation>
    </message>
    <message>
        <source>Your sign-in has ended. Sign in again.</source>
        <translation>Die Anmeldung ist abgelaufen. Neu anmelden.</translation>
    </message>
    <message>
        <source>Your sign-in is no longer valid. Sign in again.</source>
        <translation>Die Anmeldung gilt nicht mehr. Neu anmelden.</translation>
    </message>
    <message>
        <source>a day such as 2025-11-30</source>
        <translation>ein Tag wie 2025-11-30</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a quantity such as 24.5</source>
        <translation>eine Menge wie 24,5</translation>
    </message>
    <message>
        <source>a room number</source>
        <translation>eine Zimmernummer</translation>
    </message>
    <message>
        <source>a time such as 2025-11-30T12:00:00Z</source>
        <translation>eine Zeit wie 2025-11-30T12:00:00Z</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a whole number from 1</source>
        <translation>eine ganze Zahl ab 1</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>active is true, false or all.</source>
        <translation>active ist true, false oder all.</translation>
    </message>
    <message>
        <source>an id</source>
        <translation>eine Nummer</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>before must be what an earlier page told.</source>
        <translation>before muss sein, was eine frühere Seite genannt hat.</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>storniert</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>serviert</translation>
    </message>
    <message>
        <source>department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>doing is reading, writing or left.</source>
        <translation>doing ist reading, writing oder left.</translation>
    </message>
    <message>
        <source>it goes on until {date}</source>
        <translation>er läuft noch bis {date}</translation>
    </message>
    <message>
        <source>it is a draft and has to be published</source>
        <translation>er ist ein Entwurf und muss veröffentlicht werden</translation>
    </message>
    <message>
        <source>it is published</source>
        <translation>er ist veröffentlicht</translation>
    </message>
    <message>
        <source>its last day is over</source>
        <translation>der letzte Tag ist vorbei</translation>
    </message>
    <message>
        <source>made ready</source>
        <translation>fertig gemeldet</translation>
    </message>
    <message>
        <source>money such as 14.50</source>
        <translation>ein Betrag wie 14.50</translation>
    </message>
    <message>
        <source>no clock-ins must be decided before it can be finalised</source>
        <translation>kein Einstempeln ist vorher noch zu entscheiden</translation>
    </message>
    <message>
        <source>no clock-outs are missing</source>
        <translation>kein Ausstempeln fehlt</translation>
    </message>
    <message>
        <source>no presences had less break than the rules ask for</source>
        <translation>keine Anwesenheit hatte weniger Pause als vorgeschrieben</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>on the way</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>one of the words the hotel knows</source>
        <translation>eines der Wörter, die das Hotel kennt</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>picked up</source>
        <translation>abgeholt</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>etwas anderes</translation>
    </message>
    <message>
        <source>state is one of {names}.</source>
        <translation>state ist eines von {names}.</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>{clock} on {date}</source>
        <translation>{clock} am {date}</translation>
    </message>
    <message>
        <source>{count} channels are followed.</source>
        <translation>{count} Kanäle werden verfolgt.</translation>
    </message>
    <message>
        <source>{count} files are not on this PC any more. Add them again.</source>
        <translation>{count} Dateien sind nicht mehr auf diesem PC. Noch einmal anhängen.</translation>
    </message>
    <message>
        <source>{count} shifts cannot be saved.</source>
        <translation>{count} Schichten können nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>{count} shifts would lie outside of these days.</source>
        <translation>{count} Schichten lägen außerhalb dieser Tage.</translation>
    </message>
    <message>
        <source>{date}, {clocks}</source>
        <translation>{date}, {clocks}</translation>
    </message>
    <message>
        <source>{date}, {clock}</source>
        <translation>{date}, {clock}</translation>
    </message>
    <message>
        <source>{day} is not in {period}.</source>
        <translation>{day} liegt nicht in {period}.</translation>
    </message>
    <message>
        <source>{dish} is sold out.</source>
        <translation>{dish} ist ausverkauft.</translation>
    </message>
    <message>
        <source>{dish} was changed by somebody else in the meantime.</source>
        <translation>{dish} wurde inzwischen von jemand anderem geändert.</translation>
    </message>
    <message>
        <source>{field} is one of {names}.</source>
        <translation>{field} ist eines von {names}.</translation>
    </message>
    <message>
        <source>{field} must be the id of a message.</source>
        <translation>{field} muss die Nummer einer Nachricht sein.</translation>
    </message>
    <message>
        <source>{host} answers at port {port}, encrypted.</source>
        <translation>{host} antwortet an Port {port}, verschlüsselt.</translation>
    </message>
    <message>
        <source>{host} answers at port {port}, not encrypted.</source>
        <translation>{host} antwortet an Port {port}, unverschlüsselt.</translation>
    </message>
    <message>
        <source>{host} does not answer at port {port}. Check the network and the firewall.</source>
        <translation>{host} antwortet nicht an Port {port}. Netz und Firewall prüfen.</translation>
    </message>
    <message>
        <source>{hotel} ({slug}), version {version}, {zone}.</source>
        <translation>{hotel} ({slug}), Version {version}, {zone}.</translation>
    </message>
    <message>
        <source>{hotel} ({slug}), {zone}.</source>
        <translation>{hotel} ({slug}), {zone}.</translation>
    </message>
    <message>
        <source>{kind} from {number}</source>
        <translation>{kind} ab {number}</translation>
    </message>
    <message>
        <source>{kind} or {kind_too}</source>
        <translation>{kind} oder {kind_too}</translation>
    </message>
    <message>
        <source>{kind} up to {number}</source>
        <translation>{kind} bis {number}</translation>
    </message>
    <message>
        <source>{moment} to {until}</source>
        <translation>{moment} bis {until}</translation>
    </message>
    <message>
        <source>{name} answered at {time}. Read it first, then send yours if it is still needed.</source>
        <translation>{name} hat um {time} geantwortet. Erst lesen, dann die eigene Antwort senden, falls sie noch nötig ist.</translation>
    </message>
    <message>
        <source>{name} approved this already at {time}.</source>
        <translation>{name} hat das schon um {time} genehmigt.</translation>
    </message>
    <message>
        <source>{name} approved this registration already at {time}.</source>
        <translation>{name} hat diese Anmeldung schon um {time} genehmigt.</translation>
    </message>
    <message>
        <source>{name} approved this stocktake already at {time}.</source>
        <translation>{name} hat diese Inventur schon um {time} freigegeben.</translation>
    </message>
    <message>
        <source>{name} approved this stocktake at {time}. It is locked.</source>
        <translation>{name} hat diese Inventur um {time} freigegeben. Sie ist gesperrt.</translation>
    </message>
    <message>
        <source>{name} cancelled this already at {time}.</source>
        <translation>{name} hat das schon um {time} storniert.</translation>
    </message>
    <message>
        <source>{name} confirmed this already at {time}.</source>
        <translation>{name} hat das schon um {time} bestätigt.</translation>
    </message>
    <message>
        <source>{name} counted {full}, {partial} of {item} at {time}.</source>
        <translation>{name} hat um {time} gezählt: {item}, {full}, {partial}.</translation>
    </message>
    <message>
        <source>{name} does not answer guests: hand over to the desk or a manager.</source>
        <translation>{name} beantwortet keine Gäste: an die Rezeption oder die Leitung übergeben.</translation>
    </message>
    <message>
        <source>{name} does not work here any more.</source>
        <translation>{name} arbeitet nicht mehr hier.</translation>
    </message>
    <message>
        <source>{name} had a shift: there is nothing to decide.</source>
        <translation>{name} hatte eine Schicht: Es gibt nichts zu entscheiden.</translation>
    </message>
    <message>
        <source>{name} has a higher access level than you.</source>
        <translation>{name} hat eine höhere Zugriffsstufe.</translation>
    </message>
    <message>
        <source>{name} has this SKU already.</source>
        <translation>{name} hat diese Artikelnummer schon.</translation>
    </message>
    <message>
        <source>{name} is clocked in.</source>
        <translation>{name} ist eingestempelt.</translation>
    </message>
    <message>
        <source>{name} is missing.</source>
        <translation>{name} fehlt.</translation>
    </message>
    <message>
        <source>{name} is not a username: take up to 150 letters, digits and the signs @ . + - _.</source>
        <translation>{name} ist kein Benutzername: bis zu 150 Buchstaben, Ziffern und die Zeichen @ . + - _ nehmen.</translation>
    </message>
    <message>
        <source>{name} is not clocked in any more.</source>
        <translation>{name} ist nicht mehr eingestempelt.</translation>
    </message>
    <message>
        <source>{name} is not clocked in.</source>
        <translation>{name} ist nicht eingestempelt.</translation>
    </message>
    <message>
        <source>{name} is on a break.</source>
        <translation>{name} macht Pause.</translation>
    </message>
    <message>
        <source>{name} is owed no break now.</source>
        <translation>{name} steht jetzt keine Pause zu.</translation>
    </message>
    <message>
        <source>{name} on {hours}</source>
        <translation>{name} am {hours}</translation>
    </message>
    <message>
        <source>{name} registered with this code already at {time}.</source>
        <translation>{name} hat sich um {time} schon mit diesem Code registriert.</translation>
    </message>
    <message>
        <source>{name} rejected this already at {time}.</source>
        <translation>{name} hat das schon um {time} abgelehnt.</translation>
    </message>
    <message>
        <source>{name} rejected this registration already at {time}.</source>
        <translation>{name} hat diese Anmeldung schon um {time} abgelehnt.</translation>
    </message>
    <message>
        <source>{name} took the count of {item} back at {time}.</source>
        <translation>{name} hat die Zählung von {item} um {time} zurückgenommen.</translation>
    </message>
    <message>
        <source>{name} was at work then already: {span}.</source>
        <translation>{name} war da schon bei der Arbeit: {span}.</translation>
    </message>
    <message>
        <source>{name} was reminded at {time}. Wait a minute.</source>
        <translation>{name} wurde um {time} erinnert. Eine Minute warten.</translation>
    </message>
    <message>
        <source>{number} clock-in must be decided before it can be finalised</source>
        <translation>{number}-mal Einstempeln ist vorher noch zu entscheiden</translation>
    </message>
    <message>
        <source>{number} clock-ins must be decided before it can be finalised</source>
        <translation>{number}-mal Einstempeln ist vorher noch zu entscheiden</translation>
    </message>
    <message>
        <source>{number} clock-out is missing</source>
        <translation>{number}-mal fehlt das Ausstempeln</translation>
    </message>
    <message>
        <source>{number} clock-outs are missing</source>
        <translation>{number}-mal fehlt das Ausstempeln</translation>
    </message>
    <message>
        <source>{number} colleagues are</source>
        <translation>sind noch {number} Personen</translation>
    </message>
    <message>
        <source>{number} emergencies are under way already. End one first.</source>
        <translation>Es laufen schon {number} Notfälle. Beenden Sie zuerst einen.</translation>
    </message>
    <message>
        <source>{number} presence had less break than the rules ask for</source>
        <translation>{number} Anwesenheit hatte weniger Pause als vorgeschrieben</translation>
    </message>
    <message>
        <source>{number} presences had less break than the rules ask for</source>
        <translation>{number} Anwesenheiten hatten weniger Pause als vorgeschrieben</translation>
    </message>
    <message>
        <source>{one} {other}</source>
        <translation>{one} {other}</translation>
    </message>
    <message>
        <source>{people} still in {place}. Give them another {kind} first.</source>
        <translation>In {place} {people}. Erst eine andere {kind} geben.</translation>
    </message>
    <message>
        <source>{period} cannot be finalised: {points}.</source>
        <translation>{period} kann nicht abgeschlossen werden: {points}.</translation>
    </message>
    <message>
        <source>{period} has some of these days already.</source>
        <translation>{period} hat einige dieser Tage schon.</translation>
    </message>
    <message>
        <source>{period} is finalised. Open it again first.</source>
        <translation>{period} ist abgeschlossen. Erst wieder öffnen.</translation>
    </message>
    <message>
        <source>{period} is finalised. Open it again to decide about its days.</source>
        <translation>{period} ist abgeschlossen. Zum Entscheiden über diese Tage wieder öffnen.</translation>
    </message>
    <message>
        <source>{period} is not finalised.</source>
        <translation>{period} ist nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>{period} was finalised by {name} at {time}.</source>
        <translation>{period} wurde um {time} von {name} abgeschlossen.</translation>
    </message>
    <message>
        <source>{place}: no answer within {seconds} s.</source>
        <translation>{place}: keine Antwort innerhalb von {seconds} s.</translation>
    </message>
    <message>
        <source>{place}: {reason}</source>
        <translation>{place}: {reason}</translation>
    </message>
    <message>
        <source>{point}; {points}</source>
        <translation>{point}; {points}</translation>
    </message>
    <message>
        <source>{shift} overlaps {other}.</source>
        <translation>{shift} überschneidet sich mit {other}.</translation>
    </message>
    <message>
        <source>{stocktake} was approved after it, at {time}. Open that one again first.</source>
        <translation>{stocktake} wurde danach freigegeben, um {time}. Erst jene wieder öffnen.</translation>
    </message>
    <message>
        <source>{username} is signed in at {hotel}.</source>
        <translation>{username} ist bei {hotel} angemeldet.</translation>
    </message>
    <message>
        <source>{weekday} {number} {month}</source>
        <translation>{weekday} {number}. {month}</translation>
    </message>
    <message>
        <source>{whose} must be {kind}.</source>
        <translation>{whose} muss {kind} sein.</translation>
    </message>
    <message>
        <source>{who} changed the profile of {name} in the meantime.</source>
        <translation>{who} hat die Angaben zu {name} inzwischen geändert.</translation>
    </message>
    <message>
        <source>{who} changed the {kind} {name} in the meantime.</source>
        <translation>{who} hat inzwischen geändert: {kind} {name}.</translation>
    </message>
    <message>
        <source>{wide} × {high} at {ratio}, window {w} × {h}</source>
        <translation>{wide} × {high} bei {ratio}, Fenster {w} × {h}</translation>
    </message>
    <message>
        <source>“{name}” cannot be read.</source>
        <translation>„{name}“ kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>“{name}” cannot be sent. Pictures, PDF, Word, Excel, text and CSV files can, if that is really what they are.</source>
        <translation>„{name}“ kann nicht gesendet werden. Das geht mit Bildern, PDF-, Word-, Excel-, Text- und CSV-Dateien, wenn sie das wirklich sind.</translation>
    </message>
    <message>
        <source>“{name}” could not be copied on this PC. Is its disk full?</source>
        <translation>„{name}“ konnte auf diesem PC nicht kopiert werden. Ist sein Datenträger voll?</translation>
    </message>
    <message>
        <source>“{name}” is empty.</source>
        <translation>„{name}“ ist leer.</translation>
    </message>
    <message>
        <source>“{name}” is larger than {largest} MB.</source>
        <translation>„{name}“ ist größer als {largest} MB.</translation>
    </message>
    <message>
        <source>“{name}” is not a file.</source>
        <translation>„{name}“ ist keine Datei.</translation>
    </message>
    <message>
        <source>“{name}” is not on this PC any more. Add it again.</source>
        <translation>„{name}“ ist nicht mehr auf diesem PC. Noch einmal anhängen.</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>A colleague mentioned you</source>
        <translation>Ein Kollege hat dich erwähnt</translation>
    </message>
    <message>
        <source>A conversation's messages</source>
        <translation>Nachrichten einer Unterhaltung</translation>
    </message>
    <message>
        <source>A guest waits</source>
        <translation>Ein Gast wartet</translation>
    </message>
    <message>
        <source>A guest wrote</source>
        <translation>Ein Gast hat geschrieben</translation>
    </message>
    <message>
        <source>A kiosk fills the screen with the station that is open now.</source>
        <translation>Ein Kiosk füllt den Bildschirm mit der jetzt offenen Station.</translation>
    </message>
    <message>
        <source>A manager can set it.</source>
        <translation>Ein Manager kann sie setzen.</translation>
    </message>
    <message>
        <source>A porter's lane</source>
        <translation>Spur des Porters</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Actions the hotel does not have yet wait for you on this PC.</source>
        <translation>Aktionen, die noch nicht im Hotel sind, warten auf diesem PC.</translation>
    </message>
    <message>
        <source>After a restart nobody has to type a password. Turn it off on a shared PC.</source>
        <translation>Nach einem Neustart ist kein Passwort nötig. An einem geteilten PC ausschalten.</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Alerts and approvals go on. The icon in the system tray opens the window.</source>
        <translation>Hinweise und Genehmigungen gehen weiter. Das Symbol im Infobereich öffnet das Fenster.</translation>
    </message>
    <message>
        <source>As a kiosk</source>
        <translation>Als Kiosk</translation>
    </message>
    <message>
        <source>Ask about the clock at sign-in</source>
        <translation>Beim Anmelden fragen, ob eingestempelt wird</translation>
    </message>
    <message>
        <source>At volume 0, so not heard: {sounds}.</source>
        <translation>Auf Lautstärke 0, daher nicht zu hören: {sounds}.</translation>
    </message>
    <message>
        <source>Breakfast due</source>
        <translation>Frühstück fällig</translation>
    </message>
    <message>
        <source>By asking: this PC asks the hotel every 5 s until it is live again.</source>
        <translation>Durch Nachfragen: Dieser PC fragt das Hotel alle 5 s, bis er wieder live ist.</translation>
    </message>
    <message>
        <source>By station</source>
        <translation>Je Station</translation>
    </message>
    <message>
        <source>By station: kitchen and porter dark, offices light.</source>
        <translation>Je Station: Küche und Pagen dunkel, Büros hell.</translation>
    </message>
    <message>
        <source>By station: offices after 15 minutes, kitchen and porter never. Or Ctrl L.</source>
        <translation>Je Station: Büros nach 15 Minuten, Küche und Pagen nie. Oder Strg L.</translation>
    </message>
    <message>
        <source>Catching up since {time}.</source>
        <translation>Holt nach seit {time}.</translation>
    </message>
    <message>
        <source>Change PIN</source>
        <translation>PIN ändern</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Check connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Check every step</source>
        <translation>Jeden Schritt prüfen</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Großzügig</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Compact shows more orders and colleagues per screen.</source>
        <translation>Kompakt zeigt mehr Bestellungen und Kollegen je Bildschirm.</translation>
    </message>
    <message>
        <source>Complete at {time}.</source>
        <translation>Vollständig um {time}.</translation>
    </message>
    <message>
        <source>Connecting since {time}.</source>
        <translation>Verbindet seit {time}.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Connection history, channels, events, and a report to send.</source>
        <translation>Verbindungsverlauf, Kanäle, Ereignisse und ein Bericht zum Senden.</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Verbindung verloren</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Counting a line of a stocktake</source>
        <translation>Eine Zeile der Inventur zählen</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Desktop notifications</source>
        <translation>Desktop-Benachrichtigungen</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Anzeige</translation>
    </message>
    <message>
        <source>Ends by itself after 5 minutes. Everything still shows.</source>
        <translation>Endet nach 5 Minuten von selbst. Alles wird weiter angezeigt.</translation>
    </message>
    <message>
        <source>Everything can be done without a mouse. Tab goes on.</source>
        <translation>Alles geht ohne Maus. Tab führt weiter.</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Finding a line of a stocktake</source>
        <translation>Eine Zeile der Inventur finden</translation>
    </message>
    <message>
        <source>Finding an item in stock</source>
        <translation>Artikel suchen</translation>
    </message>
    <message>
        <source>Follow system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>For this PC only. Changes apply at once.</source>
        <translation>Nur für diesen PC. Änderungen gelten sofort.</translation>
    </message>
    <message>
        <source>For this PC only. Every sound is also shown.</source>
        <translation>Nur für diesen PC. Jeder Ton ist auch zu sehen.</translation>
    </message>
    <message>
        <source>From this PC to the hotel and back, up to an event that arrives.</source>
        <translation>Von diesem PC zum Hotel und zurück, bis zu einem Ereignis, das ankommt.</translation>
    </message>
    <message>
        <source>Hotel</source>
        <translation>Hotel</translation>
    </message>
    <message>
        <source>Hotel address</source>
        <translation>Adresse des Hotels</translation>
    </message>
    <message>
        <source>How news arrives</source>
        <translation>Wie Neues ankommt</translation>
    </message>
    <message>
        <source>How this PC and the hotel find each other.</source>
        <translation>Wie dieser PC und das Hotel einander finden.</translation>
    </message>
    <message>
        <source>In a window</source>
        <translation>Im Fenster</translation>
    </message>
    <message>
        <source>It goes back to the sign-in page.</source>
        <translation>Er geht zur Anmeldung zurück.</translation>
    </message>
    <message>
        <source>Items in stock</source>
        <translation>Artikel im Bestand</translation>
    </message>
    <message>
        <source>Keep it paired</source>
        <translation>Gekoppelt lassen</translation>
    </message>
    <message>
        <source>Keep me signed in on this PC</source>
        <translation>Auf diesem PC angemeldet bleiben</translation>
    </message>
    <message>
        <source>Keep running when the window is closed</source>
        <translation>Weiterlaufen, wenn das Fenster geschlossen wird</translation>
    </message>
    <message>
        <source>Kept on this PC until the hotel has them.</source>
        <translation>Auf diesem PC aufbewahrt, bis das Hotel sie hat.</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Kiosk PIN</source>
        <translation>Kiosk-PIN</translation>
    </message>
    <message>
        <source>Kitchen columns reflow from 4 to 3 at 130 %.</source>
        <translation>Ab 130 % zeigt die Küche 3 statt 4 Spalten.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Late ticket</source>
        <translation>Zettel verspätet</translation>
    </message>
    <message>
        <source>Leave this PC to the next person</source>
        <translation>Diesen PC der nächsten Person überlassen</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>Letters without Ctrl: {letters}. They never act while typing.</source>
        <translation>Buchstaben ohne Strg: {letters}. Beim Tippen wirken sie nie.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Lines of a phone order</source>
        <translation>Zeilen einer Telefonbestellung</translation>
    </message>
    <message>
        <source>Lists verified</source>
        <translation>Listen geprüft</translation>
    </message>
    <message>
        <source>Live since {time}.</source>
        <translation>Live seit {time}.</translation>
    </message>
    <message>
        <source>Live: the hotel tells every change at once.</source>
        <translation>Live: Das Hotel meldet jede Änderung sofort.</translation>
    </message>
    <message>
        <source>Lock when nobody is here</source>
        <translation>Sperren, wenn niemand da ist</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Mute all sounds</source>
        <translation>Alle Töne stumm</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Neue Bestellung</translation>
    </message>
    <message>
        <source>Next try in {seconds} s.</source>
        <translation>Nächster Versuch in {seconds} s.</translation>
    </message>
    <message>
        <source>No notification was shown</source>
        <translation>Keine Benachrichtigung wurde gezeigt</translation>
    </message>
    <message>
        <source>No pulses or sliding. New tickets still change shape.</source>
        <translation>Kein Pulsieren, kein Gleiten. Neue Zettel ändern weiter ihre Form.</translation>
    </message>
    <message>
        <source>Nobody listens</source>
        <translation>Niemand hört zu</translation>
    </message>
    <message>
        <source>Nobody signs in at this screen.</source>
        <translation>An diesem Bildschirm meldet sich niemand an.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Not clocked in</source>
        <translation>Nicht eingestempelt</translation>
    </message>
    <message>
        <source>Not set. Without one a kiosk cannot be left at its screen.</source>
        <translation>Nicht gesetzt. Ohne sie lässt sich ein Kiosk nicht an seinem Bildschirm verlassen.</translation>
    </message>
    <message>
        <source>Not yet.</source>
        <translation>Noch nicht.</translation>
    </message>
    <message>
        <source>Of words, dates and amounts. What people write stays as it is.</source>
        <translation>Wörter, Daten, Beträge. Was Menschen schreiben, bleibt so.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Offline since {time}.</source>
        <translation>Offline seit {time}.</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>Im Dienst</translation>
    </message>
    <message>
        <source>On duty since {time}</source>
        <translation>Im Dienst seit {time}</translation>
    </message>
    <message>
        <source>One bell</source>
        <translation>Eine Glocke</translation>
    </message>
    <message>
        <source>One low note after 10 s</source>
        <translation>Ein tiefer Ton nach 10 s</translation>
    </message>
    <message>
        <source>One low note, once per ticket</source>
        <translation>Ein tiefer Ton, einmal je Zettel</translation>
    </message>
    <message>
        <source>Open diagnostics</source>
        <translation>Diagnose öffnen</translation>
    </message>
    <message>
        <source>Order cancelled</source>
        <translation>Bestellung storniert</translation>
    </message>
    <message>
        <source>Paired as</source>
        <translation>Gekoppelt als</translation>
    </message>
    <message>
        <source>Paired screen</source>
        <translation>Gekoppelter Bildschirm</translation>
    </message>
    <message>
        <source>Paste it into a message to support.</source>
        <translation>In eine Nachricht an den Support einfügen.</translation>
    </message>
    <message>
        <source>People at this PC</source>
        <translation>Menschen an diesem PC</translation>
    </message>
    <message>
        <source>Playing {number} of {every}: {sound}</source>
        <translation>{number} von {every}: {sound}</translation>
    </message>
    <message>
        <source>Plays every sound in turn, then shows a notification.</source>
        <translation>Spielt alle Töne nacheinander und zeigt dann eine Benachrichtigung.</translation>
    </message>
    <message>
        <source>Quick replies</source>
        <translation>Schnellantworten</translation>
    </message>
    <message>
        <source>Ready to carry</source>
        <translation>Bereit zum Servieren</translation>
    </message>
    <message>
        <source>Reconnecting since {time}.</source>
        <translation>Verbindet neu seit {time}.</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Report copied</source>
        <translation>Bericht kopiert</translation>
    </message>
    <message>
        <source>Report saved</source>
        <translation>Bericht gespeichert</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Row spacing</source>
        <translation>Zeilenabstand</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Screen stays on</source>
        <translation>Bildschirm bleibt an</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Bildschirme</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>See them</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>PIN setzen</translation>
    </message>
    <message>
        <source>Set. It leaves the kiosk of this PC.</source>
        <translation>Gesetzt. Sie verlässt den Kiosk dieses PCs.</translation>
    </message>
    <message>
        <source>Shown to colleagues and in the hotel's list of consoles.</source>
        <translation>Für Kollegen und in der Konsolenliste des Hotels zu sehen.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Angemeldet als</translation>
    </message>
    <message>
        <source>Single letter keys</source>
        <translation>Einzelne Buchstabentasten</translation>
    </message>
    <message>
        <source>Somebody waits for approval</source>
        <translation>Jemand wartet auf Genehmigung</translation>
    </message>
    <message>
        <source>Sound and alerts</source>
        <translation>Ton und Meldungen</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Töne</translation>
    </message>
    <message>
        <source>Start and kiosk</source>
        <translation>Start und Kiosk</translation>
    </message>
    <message>
        <source>Start with the computer</source>
        <translation>Mit dem Rechner starten</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Test all</source>
        <translation>Alle testen</translation>
    </message>
    <message>
        <source>Test all alerts</source>
        <translation>Alle Meldungen testen</translation>
    </message>
    <message>
        <source>Test notification</source>
        <translation>Testbenachrichtigung</translation>
    </message>
    <message>
        <source>Test {sound}</source>
        <translation>{sound} testen</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>The hotel's own software. Qt and PySide6 are used under the LGPL, version 3.</source>
        <translation>Eigene Software des Hotels. Qt und PySide6 werden unter der LGPL, Version 3, verwendet.</translation>
    </message>
    <message>
        <source>The person signed in at this PC.</source>
        <translation>Die an diesem PC angemeldete Person.</translation>
    </message>
    <message>
        <source>The report was not saved</source>
        <translation>Der Bericht wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>The way to the hotel</source>
        <translation>Der Weg zum Hotel</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>This PC is called</source>
        <translation>Name dieses PCs</translation>
    </message>
    <message>
        <source>This PC's clock and the hotel's agree.</source>
        <translation>Die Uhren von PC und Hotel stimmen überein.</translation>
    </message>
    <message>
        <source>This PC's clock is {seconds} s ahead of the hotel's. Ages follow the hotel's.</source>
        <translation>Die Uhr dieses PCs geht {seconds} s vor. Wartezeiten folgen der Uhr des Hotels.</translation>
    </message>
    <message>
        <source>This PC's clock is {seconds} s behind the hotel's. Ages follow the hotel's.</source>
        <translation>Die Uhr dieses PCs geht {seconds} s nach. Wartezeiten folgen der Uhr des Hotels.</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>Dieses Programm</translation>
    </message>
    <message>
        <source>Three high notes, again until acknowledged</source>
        <translation>Drei hohe Töne, wiederholt bis jemand übernimmt</translation>
    </message>
    <message>
        <source>Three notes after 10 min, again every 2 min until answered</source>
        <translation>Drei Töne nach 10 min, alle 2 min wieder, bis zur Antwort</translation>
    </message>
    <message>
        <source>Three soft notes, once</source>
        <translation>Drei sanfte Töne, einmal</translation>
    </message>
    <message>
        <source>To come back it needs a new code from a manager.</source>
        <translation>Um zurückzukommen, braucht er einen neuen Code von einem Manager.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Two falling notes</source>
        <translation>Zwei fallende Töne</translation>
    </message>
    <message>
        <source>Two quick notes, once; also for a guest handed over to you, and your own clock</source>
        <translation>Zwei schnelle Töne, einmal; auch für einen Gast, der dir übergeben wird, und deine Stempeluhr</translation>
    </message>
    <message>
        <source>Two rising notes, again until accepted</source>
        <translation>Zwei steigende Töne, bis angenommen wird</translation>
    </message>
    <message>
        <source>Two soft notes</source>
        <translation>Zwei leise Töne</translation>
    </message>
    <message>
        <source>Two soft rising notes, once</source>
        <translation>Zwei leise steigende Töne, einmal</translation>
    </message>
    <message>
        <source>Unpair this screen</source>
        <translation>Diesen Bildschirm entkoppeln</translation>
    </message>
    <message>
        <source>Unpair…</source>
        <translation>Entkoppeln…</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Waiting actions</source>
        <translation>Wartende Aktionen</translation>
    </message>
    <message>
        <source>What runs on this PC.</source>
        <translation>Was auf diesem PC läuft.</translation>
    </message>
    <message>
        <source>Whoever signs in off duty can clock in first. Turn it off where nobody clocks in.</source>
        <translation>Wer nicht im Dienst ist, kann beim Anmelden einstempeln. Ausschalten, wo niemand stempelt.</translation>
    </message>
    <message>
        <source>Writing a message</source>
        <translation>Eine Nachricht schreiben</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} sounds were played. If none was heard, look at the loudspeaker.</source>
        <translation>{count} Töne wurden gespielt. War keiner zu hören, den Lautsprecher prüfen.</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>{count} warten</translation>
    </message>
</context>
<context>
    <name>staff_chat</name>
    <message>
        <source>Applause</source>
        <translation>Applaus</translation>
    </message>
    <message>
        <source>Celebrating</source>
        <translation>Feiern</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation>{name} löschen</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Fire</source>
        <translation>Feuer</translation>
    </message>
    <message>
        <source>Forwarded, first by {name}</source>
        <translation>Weitergeleitet, zuerst von {name}</translation>
    </message>
    <message>
        <source>Forward…</source>
        <translation>Weiterleiten…</translation>
    </message>
    <message>
        <source>Heart</source>
        <translation>Herz</translation>
    </message>
    <message>
        <source>Laughing</source>
        <translation>Lachen</translation>
    </message>
    <message>
        <source>Message deleted</source>
        <translation>Nachricht gelöscht</translation>
    </message>
    <message>
        <source>Nobody has written yet</source>
        <translation>Noch hat niemand geschrieben</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>{name} öffnen</translation>
    </message>
    <message>
        <source>React</source>
        <translation>Reagieren</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>Reaktion</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Rename the group</source>
        <translation>Gruppe umbenennen</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Sad</source>
        <translation>Traurig</translation>
    </message>
    <message>
        <source>Save {name}…</source>
        <translation>{name} speichern…</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Seen by {count}</source>
        <translation>Gesehen von {count}</translation>
    </message>
    <message>
        <source>Smile</source>
        <translation>Lächeln</translation>
    </message>
    <message>
        <source>Surprised</source>
        <translation>Überrascht</translation>
    </message>
    <message>
        <source>Take back: {name}</source>
        <translation>Zurücknehmen: {name}</translation>
    </message>
    <message>
        <source>Thumbs up</source>
        <translation>Daumen hoch</translation>
    </message>
    <message>
        <source>Title of the group</source>
        <translation>Titel der Gruppe</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>edited {time}</source>
        <translation>bearbeitet {time}</translation>
    </message>
    <message>
        <source>member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>off duty</source>
        <translation>nicht im Dienst</translation>
    </message>
    <message>
        <source>{count} are typing</source>
        <translation>{count} schreiben</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>{count} neu</translation>
    </message>
    <message>
        <source>{count} unread</source>
        <translation>{count} ungelesen</translation>
    </message>
    <message>
        <source>{name} is typing</source>
        <translation>{name} schreibt</translation>
    </message>
    <message>
        <source>{name}: file</source>
        <translation>{name}: Datei</translation>
    </message>
    <message>
        <source>{name}: {text}</source>
        <translation>{name}: {text}</translation>
    </message>
    <message>
        <source>{one} and {other} are typing</source>
        <translation>{one} und {other} schreiben</translation>
    </message>
    <message>
        <source>{title}, {members}</source>
        <translation>{title}, {members}</translation>
    </message>
</context>
<context>
    <name>stations</name>
    <message>
        <source>Approvals</source>
        <translation>Genehmigungen</translation>
    </message>
    <message>
        <source>Approvals, roster, staff, stock</source>
        <translation>Freigaben, Plan, Personal, Lager</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>Anreisen</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Anwesenheit</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Deliveries, breakfast, full screen</source>
        <translation>Lieferungen, Frühstück, Vollbild</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Desk view</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Guest chat</source>
        <translation>Gäste-Chat</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Gäste</translation>
    </message>
    <message>
        <source>Guests, orders, who is on duty</source>
        <translation>Gäste, Bestellungen, Dienst</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>Neue</translation>
    </message>
    <message>
        <source>Kitchen</source>
        <translation>Küche</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Manager</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>Im Dienst</translation>
    </message>
    <message>
        <source>Order tickets, full screen</source>
        <translation>Bestellzettel, Vollbild</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Leute</translation>
    </message>
    <message>
        <source>Porter</source>
        <translation>Pagen</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Rezeption</translation>
    </message>
    <message>
        <source>Registrations</source>
        <translation>Anmeldungen</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>Dienstplan</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Staff chat</source>
        <translation>Team-Chat</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
</context>
<context>
    <name>ticket</name>
    <message>
        <source>1 more line</source>
        <translation>1 weitere Zeile</translation>
    </message>
    <message>
        <source>ALLERGY: {names}</source>
        <translation>ALLERGIE: {names}</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Accepted, {waiting}</source>
        <translation>Angenommen, {waiting}</translation>
    </message>
    <message>
        <source>Back to the first line</source>
        <translation>Zur ersten Zeile</translation>
    </message>
    <message>
        <source>CANCELLED</source>
        <translation>STORNIERT</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Cancelled by {name}</source>
        <translation>Storniert von {name}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>DUE</source>
        <translation>FÄLLIG</translation>
    </message>
    <message>
        <source>DUE SOON</source>
        <translation>BALD FÄLLIG</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>LATE</source>
        <translation>ZU SPÄT</translation>
    </message>
    <message>
        <source>LATE +{minutes}</source>
        <translation>ZU SPÄT +{minutes}</translation>
    </message>
    <message>
        <source>NEW</source>
        <translation>NEU</translation>
    </message>
    <message>
        <source>NEW, {word}</source>
        <translation>NEU, {word}</translation>
    </message>
    <message>
        <source>READY</source>
        <translation>FERTIG</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Ready at {time}</source>
        <translation>Fertig um {time}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Nochmal</translation>
    </message>
    <message>
        <source>Room {room}</source>
        <translation>Zimmer {room}</translation>
    </message>
    <message>
        <source>Taken back, {waiting}</source>
        <translation>Zurückgenommen, {waiting}</translation>
    </message>
    <message>
        <source>The server did not answer.</source>
        <translation>Der Server hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>item</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>items</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>nicht angenommen</translation>
    </message>
    <message>
        <source>not confirmed yet</source>
        <translation>noch nicht bestätigt</translation>
    </message>
    <message>
        <source>waiting to send</source>
        <translation>wartet auf Senden</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} weitere</translation>
    </message>
    <message>
        <source>{count} more lines</source>
        <translation>{count} weitere Zeilen</translation>
    </message>
    <message>
        <source>{late} late</source>
        <translation>{late} zu spät</translation>
    </message>
    <message>
        <source>{new} new</source>
        <translation>{new} neu</translation>
    </message>
    <message>
        <source>{number} was not accepted.</source>
        <translation>{number} wurde nicht angenommen.</translation>
    </message>
    <message>
        <source>{number} was not changed.</source>
        <translation>{number} wurde nicht geändert.</translation>
    </message>
    <message>
        <source>{number} was not marked ready.</source>
        <translation>{number} wurde nicht als fertig gemeldet.</translation>
    </message>
    <message>
        <source>{number} was not taken back.</source>
        <translation>{number} wurde nicht zurückgenommen.</translation>
    </message>
</context>
<context>
    <name>undo_offers</name>
    <message>
        <source>#{number} was not cancelled</source>
        <translation>#{number} wurde nicht storniert</translation>
    </message>
    <message>
        <source>Cancelled #{number}</source>
        <translation>#{number} storniert</translation>
    </message>
    <message>
        <source>Cancelled the booking of {name}</source>
        <translation>Buchung von {name} storniert</translation>
    </message>
    <message>
        <source>Confirmed {name}</source>
        <translation>{name} bestätigt</translation>
    </message>
    <message>
        <source>Notice to room {room}</source>
        <translation>Mitteilung an Zimmer {room}</translation>
    </message>
    <message>
        <source>Removed the shift of {name}</source>
        <translation>Schicht von {name} entfernt</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Room {room}</source>
        <translation>Zimmer {room}</translation>
    </message>
    <message>
        <source>The booking of {name} was not cancelled</source>
        <translation>Die Buchung von {name} wurde nicht storniert</translation>
    </message>
    <message>
        <source>The booking of {name} was not confirmed</source>
        <translation>Die Buchung von {name} wurde nicht bestätigt</translation>
    </message>
    <message>
        <source>The notice to room {number} was not sent</source>
        <translation>Die Mitteilung an Zimmer {number} wurde nicht gesendet</translation>
    </message>
    <message>
        <source>The server did not answer.</source>
        <translation>Der Server hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>The shift of {name} was not removed</source>
        <translation>Die Schicht von {name} wurde nicht entfernt</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>unheard</name>
    <message>
        <source>Acknowledge</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Acknowledge order {number}</source>
        <translation>Bestellung {number} übernehmen</translation>
    </message>
    <message>
        <source>No porter is on duty and no porter screen is connected.</source>
        <translation>Kein Page ist im Dienst, und kein Bildschirm der Pagen ist verbunden.</translation>
    </message>
    <message>
        <source>Nobody in the kitchen is on duty and no kitchen screen is connected.</source>
        <translation>Niemand in der Küche ist im Dienst, und kein Küchenbildschirm ist verbunden.</translation>
    </message>
    <message>
        <source>Room {room}, breakfast {number}, has waited {wait}.</source>
        <translation>Zimmer {room}, Frühstück {number}, wartet seit {wait}.</translation>
    </message>
    <message>
        <source>Room {room}, order {number}, has waited {wait}.</source>
        <translation>Zimmer {room}, Bestellung {number}, wartet seit {wait}.</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
</context>
<context>
    <name>waiting</name>
    <message>
        <source>Add colleagues to a group</source>
        <translation>Kollegen zu einer Gruppe hinzufügen</translation>
    </message>
    <message>
        <source>Approve a clock-in</source>
        <translation>Einstempeln genehmigen</translation>
    </message>
    <message>
        <source>Approve a stocktake</source>
        <translation>Inventur freigeben</translation>
    </message>
    <message>
        <source>Begin a conversation</source>
        <translation>Unterhaltung beginnen</translation>
    </message>
    <message>
        <source>Bring an item back into use</source>
        <translation>Artikel zurückholen</translation>
    </message>
    <message>
        <source>Cancel a booking</source>
        <translation>Buchung stornieren</translation>
    </message>
    <message>
        <source>Cancel {name}</source>
        <translation>{name} stornieren</translation>
    </message>
    <message>
        <source>Change a colleague</source>
        <translation>Angaben zu jemandem ändern</translation>
    </message>
    <message>
        <source>Change a conversation</source>
        <translation>Unterhaltung ändern</translation>
    </message>
    <message>
        <source>Change a message</source>
        <translation>Nachricht ändern</translation>
    </message>
    <message>
        <source>Change a message to colleagues</source>
        <translation>Nachricht an Kollegen ändern</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>{name} ändern</translation>
    </message>
    <message>
        <source>Confirm a booking</source>
        <translation>Buchung bestätigen</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Count a line of a stocktake</source>
        <translation>Position einer Inventur zählen</translation>
    </message>
    <message>
        <source>Deactivate a colleague</source>
        <translation>Jemanden deaktivieren</translation>
    </message>
    <message>
        <source>Delete a file</source>
        <translation>Eine Datei löschen</translation>
    </message>
    <message>
        <source>Delete a file sent to colleagues</source>
        <translation>Eine Datei an Kollegen löschen</translation>
    </message>
    <message>
        <source>Delete a message</source>
        <translation>Nachricht löschen</translation>
    </message>
    <message>
        <source>Delete a message to colleagues</source>
        <translation>Nachricht an Kollegen löschen</translation>
    </message>
    <message>
        <source>Delete a stocktake</source>
        <translation>Inventur löschen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Finalise a roster period</source>
        <translation>Dienstplan-Zeitraum abschließen</translation>
    </message>
    <message>
        <source>Forward a message</source>
        <translation>Nachricht weiterleiten</translation>
    </message>
    <message>
        <source>Hand over the conversation</source>
        <translation>Unterhaltung übergeben</translation>
    </message>
    <message>
        <source>Leave a group</source>
        <translation>Gruppe verlassen</translation>
    </message>
    <message>
        <source>Let somebody in</source>
        <translation>Jemanden aufnehmen</translation>
    </message>
    <message>
        <source>Mark the conversation answered</source>
        <translation>Unterhaltung als beantwortet kennzeichnen</translation>
    </message>
    <message>
        <source>Mark {name} delivered</source>
        <translation>{name} als serviert melden</translation>
    </message>
    <message>
        <source>Mark {name} new again</source>
        <translation>{name} wieder als neu melden</translation>
    </message>
    <message>
        <source>Mark {name} picked up</source>
        <translation>{name} als abgeholt melden</translation>
    </message>
    <message>
        <source>Mark {name} preparing</source>
        <translation>{name} als in Arbeit melden</translation>
    </message>
    <message>
        <source>Mark {name} ready</source>
        <translation>{name} als fertig melden</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Nicht bestätigt</translation>
    </message>
    <message>
        <source>Note goods that came or went</source>
        <translation>Zu- oder Abgang vermerken</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>Nichts wartet</translation>
    </message>
    <message>
        <source>Open a roster period again</source>
        <translation>Dienstplan-Zeitraum wieder öffnen</translation>
    </message>
    <message>
        <source>Open a stocktake again</source>
        <translation>Inventur wieder öffnen</translation>
    </message>
    <message>
        <source>Place a breakfast</source>
        <translation>Frühstück bestellen</translation>
    </message>
    <message>
        <source>Place an order</source>
        <translation>Bestellung aufgeben</translation>
    </message>
    <message>
        <source>Publish a roster period</source>
        <translation>Dienstplan-Zeitraum veröffentlichen</translation>
    </message>
    <message>
        <source>Put a clock-out right</source>
        <translation>Ein Gehen berichtigen</translation>
    </message>
    <message>
        <source>React to a message</source>
        <translation>Auf eine Nachricht reagieren</translation>
    </message>
    <message>
        <source>Reactivate a colleague</source>
        <translation>Jemanden reaktivieren</translation>
    </message>
    <message>
        <source>Reject a clock-in</source>
        <translation>Einstempeln ablehnen</translation>
    </message>
    <message>
        <source>Reject a registration</source>
        <translation>Eine Anmeldung ablehnen</translation>
    </message>
    <message>
        <source>Remind of a break</source>
        <translation>An eine Pause erinnern</translation>
    </message>
    <message>
        <source>Remove a department</source>
        <translation>Abteilung entfernen</translation>
    </message>
    <message>
        <source>Remove a role</source>
        <translation>Rolle entfernen</translation>
    </message>
    <message>
        <source>Remove a shift</source>
        <translation>Schicht entfernen</translation>
    </message>
    <message>
        <source>Rename a group</source>
        <translation>Gruppe umbenennen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Revoke a registration code</source>
        <translation>Registrierungscode widerrufen</translation>
    </message>
    <message>
        <source>Room {room}</source>
        <translation>Zimmer {room}</translation>
    </message>
    <message>
        <source>Send a message</source>
        <translation>Nachricht senden</translation>
    </message>
    <message>
        <source>Send a notice</source>
        <translation>Mitteilung senden</translation>
    </message>
    <message>
        <source>Send files</source>
        <translation>Dateien senden</translation>
    </message>
    <message>
        <source>Send files to colleagues</source>
        <translation>Dateien an Kollegen senden</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Sends in {seconds} s</source>
        <translation>Wird in {seconds} s gesendet</translation>
    </message>
    <message>
        <source>Take a roster period back to draft</source>
        <translation>Dienstplan-Zeitraum wieder zum Entwurf machen</translation>
    </message>
    <message>
        <source>Take an item out of use</source>
        <translation>Artikel ausmustern</translation>
    </message>
    <message>
        <source>Take back a reaction</source>
        <translation>Reaktion zurücknehmen</translation>
    </message>
    <message>
        <source>Take care of {name}</source>
        <translation>{name} übernehmen</translation>
    </message>
    <message>
        <source>The server did not answer.</source>
        <translation>Der Server hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Will send</source>
        <translation>Wird noch gesendet</translation>
    </message>
    <message>
        <source>Will send when back online</source>
        <translation>Wird gesendet, sobald wieder verbunden</translation>
    </message>
    <message>
        <source>Write to colleagues</source>
        <translation>Kollegen schreiben</translation>
    </message>
    <message>
        <source>action waiting</source>
        <translation>Aktion wartet</translation>
    </message>
    <message>
        <source>actions waiting</source>
        <translation>Aktionen warten</translation>
    </message>
    <message>
        <source>breakfast {number}</source>
        <translation>Frühstück {number}</translation>
    </message>
    <message>
        <source>order {number}</source>
        <translation>Bestellung {number}</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>{dish} available again</source>
        <translation>{dish} wieder verfügbar</translation>
    </message>
    <message>
        <source>{dish} sold out</source>
        <translation>{dish} ausverkauft</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{long_weekday} {day} {month}</source>
        <translation>{long_weekday}, {day}. {month}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{wait} ago</source>
        <translation>vor {wait}</translation>
    </message>
    <message>
        <source>{weekday} {day} {month}</source>
        <translation>{weekday} {day}. {month}</translation>
    </message>
</context>
</TS>
