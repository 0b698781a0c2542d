<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AuthText</name>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>let in without a token</source>
        <translation>ohne Token eingelassen</translation>
    </message>
    <message>
        <source>no token</source>
        <translation>kein Token</translation>
    </message>
    <message>
        <source>malformed</source>
        <translation>fehlerhaft aufgebaut</translation>
    </message>
    <message>
        <source>algorithm not allowed</source>
        <translation>Algorithmus nicht erlaubt</translation>
    </message>
    <message>
        <source>unknown key</source>
        <translation>unbekannter Schlüssel</translation>
    </message>
    <message>
        <source>bad signature</source>
        <translation>falsche Signatur</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>not yet valid</source>
        <translation>noch nicht gültig</translation>
    </message>
    <message>
        <source>wrong issuer</source>
        <translation>falscher Aussteller</translation>
    </message>
    <message>
        <source>wrong audience</source>
        <translation>falsche Zielgruppe (aud)</translation>
    </message>
    <message>
        <source>no subject</source>
        <translation>kein Subjekt (sub)</translation>
    </message>
    <message>
        <source>too old</source>
        <translation>zu alt</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>widerrufen</translation>
    </message>
    <message>
        <source>not judged in time</source>
        <translation>nicht rechtzeitig beurteilt</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>abgelehnt: %1</translation>
    </message>
    <message>
        <source>Authorization header</source>
        <translation>Authorization-Header</translation>
    </message>
    <message>
        <source>subprotocol</source>
        <translation>Subprotokoll</translation>
    </message>
    <message>
        <source>query</source>
        <translation>Query-Parameter</translation>
    </message>
    <message>
        <source>first message</source>
        <translation>erste Nachricht</translation>
    </message>
</context>
<context>
    <name>BugReport</name>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n-mal</numerusform>
            <numerusform>%n-mal</numerusform>
        </translation>
    </message>
    <message>
        <source>Likely causes</source>
        <translation>Wahrscheinliche Ursachen</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Connection %1</source>
        <translation>Verbindung %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authentifizierung</translation>
    </message>
    <message>
        <source>Token found in</source>
        <translation>Token gefunden in</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Messages received, sent</source>
        <translation>Nachrichten empfangen, gesendet</translation>
    </message>
    <message>
        <source>Planted on purpose</source>
        <translation>Absichtlich eingebaut</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Seconds since the first record; → from the client, ← to the client, ⚡ planted on purpose, * what shows it.</source>
        <translation>Sekunden seit dem ersten Eintrag; → vom Client, ← zum Client, ⚡ absichtlich eingebaut, * was es zeigt.</translation>
    </message>
    <message numerus="yes">
        <source>… %n earlier record(s) left out</source>
        <translation>
            <numerusform>… %n früherer Eintrag ausgelassen</numerusform>
            <numerusform>… %n frühere Einträge ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… %n later record(s) left out</source>
        <translation>
            <numerusform>… %n späterer Eintrag ausgelassen</numerusform>
            <numerusform>… %n spätere Einträge ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Seen with</source>
        <translation>Gesehen mit</translation>
    </message>
</context>
<context>
    <name>ConnectionText</name>
    <message>
        <source>verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>pong</source>
        <translation>Pong</translation>
    </message>
    <message>
        <source>close frame</source>
        <translation>Close-Frame</translation>
    </message>
    <message>
        <source>end of the stream</source>
        <translation>Ende des Streams</translation>
    </message>
    <message>
        <source>end of run %1</source>
        <translation>Ende von Lauf %1</translation>
    </message>
    <message>
        <source>%1, client does not read</source>
        <translation>%1, Client liest nicht</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
</context>
<context>
    <name>EntryText</name>
    <message>
        <source>Server started</source>
        <translation>Server gestartet</translation>
    </message>
    <message>
        <source>Server stopped</source>
        <translation>Server gestoppt</translation>
    </message>
    <message>
        <source>Connection opened</source>
        <translation>Verbindung geöffnet</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Request refused</source>
        <translation>Anfrage abgelehnt</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authentifizierung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Message received</source>
        <translation>Nachricht empfangen</translation>
    </message>
    <message>
        <source>Message ignored</source>
        <translation>Nachricht ignoriert</translation>
    </message>
    <message>
        <source>Message sent</source>
        <translation>Nachricht gesendet</translation>
    </message>
    <message>
        <source>Run started</source>
        <translation>Lauf gestartet</translation>
    </message>
    <message>
        <source>Agent event</source>
        <translation>Agentenereignis</translation>
    </message>
    <message>
        <source>Run ended</source>
        <translation>Lauf beendet</translation>
    </message>
    <message>
        <source>Stream opened</source>
        <translation>Stream geöffnet</translation>
    </message>
    <message>
        <source>Stream ended</source>
        <translation>Stream beendet</translation>
    </message>
    <message>
        <source>Heartbeat</source>
        <translation>Heartbeat</translation>
    </message>
    <message>
        <source>Slow reader</source>
        <translation>Langsamer Leser</translation>
    </message>
    <message>
        <source>Planted fault</source>
        <translation>Eingebauter Fehler</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Connection closed</source>
        <translation>Verbindung geschlossen</translation>
    </message>
    <message>
        <source>received</source>
        <translation>empfangen</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>preset &quot;%1&quot;</source>
        <translation>Vorlage „%1“</translation>
    </message>
</context>
<context>
    <name>EventFilter</name>
    <message>
        <source>&quot;%1:&quot; takes a number, as in %1:12, not &quot;%2&quot;</source>
        <translation>„%1:“ erwartet eine Zahl wie in %1:12, nicht „%2“</translation>
    </message>
    <message>
        <source>there is no kind &quot;%1&quot;; a kind is a word such as message_sent</source>
        <translation>die Art „%1“ gibt es nicht; eine Art ist ein Wort wie message_sent</translation>
    </message>
    <message>
        <source>there is no kind &quot;%1&quot;; did you mean &quot;%2&quot;?</source>
        <translation>die Art „%1“ gibt es nicht; war „%2“ gemeint?</translation>
    </message>
    <message>
        <source>&quot;dir:&quot; takes in, out or none, not &quot;%1&quot;</source>
        <translation>„dir:“ erwartet in, out oder none, nicht „%1“</translation>
    </message>
    <message>
        <source>&quot;is:&quot; takes error, not &quot;%1&quot;</source>
        <translation>„is:“ erwartet error, nicht „%1“</translation>
    </message>
    <message>
        <source>there is no filter &quot;%1:&quot;; put text with a colon in quotation marks</source>
        <translation>den Filter „%1:“ gibt es nicht; Text mit Doppelpunkt gehört in Anführungszeichen (&quot;)</translation>
    </message>
    <message>
        <source>there is no filter &quot;%1:&quot;; did you mean &quot;%2:&quot;?</source>
        <translation>den Filter „%1:“ gibt es nicht; war „%2:“ gemeint?</translation>
    </message>
</context>
<context>
    <name>FaultText</name>
    <message>
        <source>user %1</source>
        <translation>Benutzer %1</translation>
    </message>
    <message>
        <source>connection #%1</source>
        <translation>Verbindung #%1</translation>
    </message>
    <message>
        <source>path %1</source>
        <translation>Pfad %1</translation>
    </message>
    <message>
        <source>agent %1</source>
        <translation>Agent %1</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>alle</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>Requests wait at the door</source>
        <translation>Anfragen warten an der Tür</translation>
    </message>
    <message>
        <source>the request was judged late</source>
        <translation>die Anfrage wurde verspätet geprüft</translation>
    </message>
    <message>
        <source>The token check is slow</source>
        <translation>Die Tokenprüfung ist langsam</translation>
    </message>
    <message>
        <source>the verdict over the token came late</source>
        <translation>das Urteil über das Token kam verspätet</translation>
    </message>
    <message>
        <source>The token check never answers</source>
        <translation>Die Tokenprüfung antwortet nie</translation>
    </message>
    <message>
        <source>no verdict over the token was reached</source>
        <translation>über das Token fiel kein Urteil</translation>
    </message>
    <message>
        <source>The token check is wrong</source>
        <translation>Die Tokenprüfung irrt</translation>
    </message>
    <message>
        <source>the verdict over the token was replaced</source>
        <translation>das Urteil über das Token wurde ersetzt</translation>
    </message>
    <message>
        <source>Accepted first, judged afterwards</source>
        <translation>Erst angenommen, dann geprüft</translation>
    </message>
    <message>
        <source>101 was sent before the token was judged</source>
        <translation>101 wurde gesendet, bevor das Token geprüft war</translation>
    </message>
    <message>
        <source>Accepted, then closed before the welcome</source>
        <translation>Angenommen, vor der Begrüßung geschlossen</translation>
    </message>
    <message>
        <source>the connection was accepted and is closed without a welcome</source>
        <translation>die Verbindung wurde angenommen und wird ohne Begrüßung geschlossen</translation>
    </message>
    <message>
        <source>The welcome comes late</source>
        <translation>Die Begrüßung kommt verspätet</translation>
    </message>
    <message>
        <source>the welcome was held back</source>
        <translation>die Begrüßung wurde zurückgehalten</translation>
    </message>
    <message>
        <source>No welcome</source>
        <translation>Keine Begrüßung</translation>
    </message>
    <message>
        <source>the welcome was not sent</source>
        <translation>die Begrüßung wurde nicht gesendet</translation>
    </message>
    <message>
        <source>Acknowledged, not executed</source>
        <translation>Bestätigt, nicht ausgeführt</translation>
    </message>
    <message>
        <source>the message was acknowledged and nothing was run</source>
        <translation>die Nachricht wurde bestätigt, ausgeführt wurde nichts</translation>
    </message>
    <message>
        <source>There is no agent service</source>
        <translation>Es gibt keinen Agentendienst</translation>
    </message>
    <message>
        <source>the run was refused as if there were no agent service</source>
        <translation>der Lauf wurde abgewiesen, als gäbe es keinen Agentendienst</translation>
    </message>
    <message>
        <source>The agent service is never ready</source>
        <translation>Der Agentendienst ist nie bereit</translation>
    </message>
    <message>
        <source>the run was refused as if the agent service were starting</source>
        <translation>der Lauf wurde abgewiesen, als starte der Agentendienst gerade</translation>
    </message>
    <message>
        <source>The agent fails</source>
        <translation>Der Agent scheitert</translation>
    </message>
    <message>
        <source>the run was made to fail</source>
        <translation>der Lauf wurde zum Scheitern gebracht</translation>
    </message>
    <message>
        <source>An event is left out</source>
        <translation>Ein Ereignis fehlt</translation>
    </message>
    <message>
        <source>the event was not sent</source>
        <translation>das Ereignis wurde nicht gesendet</translation>
    </message>
    <message>
        <source>An event comes twice</source>
        <translation>Ein Ereignis kommt doppelt</translation>
    </message>
    <message>
        <source>the event was sent twice</source>
        <translation>das Ereignis wurde zweimal gesendet</translation>
    </message>
    <message>
        <source>Events come late</source>
        <translation>Ereignisse kommen verspätet</translation>
    </message>
    <message>
        <source>the event was held back</source>
        <translation>das Ereignis wurde zurückgehalten</translation>
    </message>
    <message>
        <source>Events come in the wrong order</source>
        <translation>Ereignisse kommen in falscher Reihenfolge</translation>
    </message>
    <message>
        <source>the event was sent behind the next one</source>
        <translation>das Ereignis wurde nach dem nächsten gesendet</translation>
    </message>
    <message>
        <source>An event is no JSON</source>
        <translation>Ein Ereignis ist kein JSON</translation>
    </message>
    <message>
        <source>the event was cut in half</source>
        <translation>das Ereignis wurde in der Mitte abgeschnitten</translation>
    </message>
    <message>
        <source>Events in an unknown envelope</source>
        <translation>Ereignisse in unbekanntem Umschlag</translation>
    </message>
    <message>
        <source>the event was sent in an envelope that no client knows</source>
        <translation>das Ereignis wurde in einem Umschlag gesendet, den kein Client kennt</translation>
    </message>
    <message>
        <source>A run without an end</source>
        <translation>Ein Lauf ohne Ende</translation>
    </message>
    <message>
        <source>the last event of the run was not sent</source>
        <translation>das letzte Ereignis des Laufs wurde nicht gesendet</translation>
    </message>
    <message>
        <source>A run that ends twice</source>
        <translation>Ein Lauf, der zweimal endet</translation>
    </message>
    <message>
        <source>the last event of the run was sent twice</source>
        <translation>das letzte Ereignis des Laufs wurde zweimal gesendet</translation>
    </message>
    <message>
        <source>Events after the end</source>
        <translation>Ereignisse nach dem Ende</translation>
    </message>
    <message>
        <source>an event followed the last one of the run</source>
        <translation>auf das letzte Ereignis des Laufs folgte noch eines</translation>
    </message>
    <message>
        <source>A tool that never completes</source>
        <translation>Ein Werkzeug, das nie fertig wird</translation>
    </message>
    <message>
        <source>from here on the run says nothing more</source>
        <translation>ab hier schweigt der Lauf</translation>
    </message>
    <message>
        <source>A stream that never starts</source>
        <translation>Ein Stream, der nie beginnt</translation>
    </message>
    <message>
        <source>the stream sends nothing</source>
        <translation>der Stream sendet nichts</translation>
    </message>
    <message>
        <source>A stream that stalls</source>
        <translation>Ein Stream, der stockt</translation>
    </message>
    <message>
        <source>the stream fell silent</source>
        <translation>der Stream verstummte</translation>
    </message>
    <message>
        <source>A stream of heartbeats for ever</source>
        <translation>Ein Stream nur noch aus Herzschlägen</translation>
    </message>
    <message>
        <source>the stream goes on with heartbeats only</source>
        <translation>der Stream sendet nur noch Herzschläge</translation>
    </message>
    <message>
        <source>A stream that is cut off</source>
        <translation>Ein Stream, der abreißt</translation>
    </message>
    <message>
        <source>the stream was cut off</source>
        <translation>der Stream wurde abgerissen</translation>
    </message>
    <message>
        <source>A stream without its last frame</source>
        <translation>Ein Stream ohne letzten Frame</translation>
    </message>
    <message>
        <source>the stream was closed without its last frame</source>
        <translation>der Stream wurde ohne letzten Frame geschlossen</translation>
    </message>
    <message>
        <source>A stream with broken UTF-8</source>
        <translation>Ein Stream mit kaputtem UTF-8</translation>
    </message>
    <message>
        <source>the frame holds bytes that are no UTF-8</source>
        <translation>der Frame enthält Bytes, die kein UTF-8 sind</translation>
    </message>
    <message>
        <source>A stream with broken framing</source>
        <translation>Ein Stream mit kaputten Frame-Grenzen</translation>
    </message>
    <message>
        <source>the frame was sent without its end</source>
        <translation>der Frame wurde ohne sein Ende gesendet</translation>
    </message>
    <message>
        <source>Closed in mid-conversation</source>
        <translation>Mitten im Gespräch geschlossen</translation>
    </message>
    <message>
        <source>the connection is closed with a chosen code</source>
        <translation>die Verbindung wird mit einem gewählten Code geschlossen</translation>
    </message>
    <message>
        <source>The connection is reset</source>
        <translation>Die Verbindung wird zurückgesetzt</translation>
    </message>
    <message>
        <source>the TCP connection was reset</source>
        <translation>die TCP-Verbindung wurde zurückgesetzt</translation>
    </message>
    <message>
        <source>A half-open connection</source>
        <translation>Eine halb offene Verbindung</translation>
    </message>
    <message>
        <source>the server stays silent from here on, without closing</source>
        <translation>der Server schweigt ab hier, ohne zu schließen</translation>
    </message>
    <message>
        <source>The server reads slowly</source>
        <translation>Der Server liest langsam</translation>
    </message>
    <message>
        <source>the server takes its input slowly</source>
        <translation>der Server nimmt seine Eingabe langsam an</translation>
    </message>
    <message>
        <source>A slow line</source>
        <translation>Eine langsame Leitung</translation>
    </message>
    <message>
        <source>the output is throttled</source>
        <translation>die Ausgabe wird gedrosselt</translation>
    </message>
    <message>
        <source>HTTP answers come late</source>
        <translation>HTTP-Antworten kommen verspätet</translation>
    </message>
    <message>
        <source>the answer was held back</source>
        <translation>die Antwort wurde zurückgehalten</translation>
    </message>
    <message>
        <source>Accepted, then closed with 1011</source>
        <translation>Angenommen, dann mit 1011 geschlossen</translation>
    </message>
    <message>
        <source>The WebSocket opens and is closed with 1011 before the welcome.</source>
        <translation>Der WebSocket öffnet sich und wird vor der Begrüßung mit 1011 geschlossen.</translation>
    </message>
    <message>
        <source>Token judged after accepting</source>
        <translation>Token erst nach der Annahme geprüft</translation>
    </message>
    <message>
        <source>The WebSocket opens and stays silent: no first frame.</source>
        <translation>Der WebSocket öffnet sich und schweigt: kein erster Frame.</translation>
    </message>
    <message>
        <source>A stream that hangs</source>
        <translation>Ein Stream, der hängt</translation>
    </message>
    <message>
        <source>The stream opens, sends one frame, and neither goes on nor ends.</source>
        <translation>Der Stream öffnet sich, sendet einen Frame und geht weder weiter noch zu Ende.</translation>
    </message>
    <message>
        <source>The agent service is never there</source>
        <translation>Der Agentendienst ist nie da</translation>
    </message>
    <message>
        <source>Runs are refused and streams fall back, as without an agent service.</source>
        <translation>Läufe werden abgewiesen, Streams weichen aus, wie ohne Agentendienst.</translation>
    </message>
    <message>
        <source>The agent service never gets ready</source>
        <translation>Der Agentendienst wird nie bereit</translation>
    </message>
    <message>
        <source>The WebSocket handshake is answered with 503, runs are refused.</source>
        <translation>Der WebSocket-Handshake wird mit 503 beantwortet, Läufe werden abgewiesen.</translation>
    </message>
    <message>
        <source>Acknowledged, but not executed</source>
        <translation>Bestätigt, aber nicht ausgeführt</translation>
    </message>
    <message>
        <source>execute_agent gets an acknowledgement, and nothing is run.</source>
        <translation>execute_agent wird bestätigt, ausgeführt wird nichts.</translation>
    </message>
    <message>
        <source>Agent events that never arrive</source>
        <translation>Agentenereignisse, die nie ankommen</translation>
    </message>
    <message>
        <source>tool_executing is the last that is heard of the run.</source>
        <translation>tool_executing ist das Letzte, was man vom Lauf hört.</translation>
    </message>
    <message>
        <source>Every event comes but the last one.</source>
        <translation>Jedes Ereignis kommt, nur das letzte nicht.</translation>
    </message>
    <message>
        <source>agent_completed comes twice.</source>
        <translation>agent_completed kommt zweimal.</translation>
    </message>
    <message>
        <source>Another event comes after agent_completed.</source>
        <translation>Nach agent_completed kommt noch ein Ereignis.</translation>
    </message>
    <message>
        <source>Events in the wrong order</source>
        <translation>Ereignisse in falscher Reihenfolge</translation>
    </message>
    <message>
        <source>tool_completed comes before its tool_executing.</source>
        <translation>tool_completed kommt vor seinem tool_executing.</translation>
    </message>
    <message>
        <source>Events have neither &quot;type&quot; nor &quot;event&quot;.</source>
        <translation>Ereignisse haben weder „type“ noch „event“.</translation>
    </message>
    <message>
        <source>Events that are no JSON</source>
        <translation>Ereignisse, die kein JSON sind</translation>
    </message>
    <message>
        <source>One event in three is cut in half.</source>
        <translation>Jedes dritte Ereignis wird in der Mitte abgeschnitten.</translation>
    </message>
    <message>
        <source>The agent fails in mid-run</source>
        <translation>Der Agent scheitert mitten im Lauf</translation>
    </message>
    <message>
        <source>After three events the run ends with agent_error.</source>
        <translation>Nach drei Ereignissen endet der Lauf mit agent_error.</translation>
    </message>
    <message>
        <source>The request is taken and nothing is answered, not even a status.</source>
        <translation>Die Anfrage wird angenommen und nicht beantwortet, nicht einmal mit einem Status.</translation>
    </message>
    <message>
        <source>Comments keep the stream alive, so that a timeout for each read never fires.</source>
        <translation>Kommentare halten den Stream am Leben, sodass ein Timeout je Lesevorgang nie greift.</translation>
    </message>
    <message>
        <source>The connection ends in the middle of a frame.</source>
        <translation>Die Verbindung endet mitten in einem Frame.</translation>
    </message>
    <message>
        <source>The stream is closed in good order, but stream_end never comes.</source>
        <translation>Der Stream wird ordentlich geschlossen, aber stream_end kommt nie.</translation>
    </message>
    <message>
        <source>One frame holds bytes that are no UTF-8.</source>
        <translation>Ein Frame enthält Bytes, die kein UTF-8 sind.</translation>
    </message>
    <message>
        <source>One frame lacks the line that ends it and runs into the next.</source>
        <translation>Einem Frame fehlt die Zeile, die ihn beendet; er läuft in den nächsten.</translation>
    </message>
    <message>
        <source>A slow network</source>
        <translation>Ein langsames Netz</translation>
    </message>
    <message>
        <source>Everything comes 200 ms late, more or less, and at 20 kB/s.</source>
        <translation>Alles kommt etwa 200 ms verspätet und mit 20 kB/s.</translation>
    </message>
    <message>
        <source>A slow token check</source>
        <translation>Eine langsame Tokenprüfung</translation>
    </message>
    <message>
        <source>The handshake takes three seconds longer.</source>
        <translation>Der Handshake dauert drei Sekunden länger.</translation>
    </message>
    <message>
        <source>A token check that never answers</source>
        <translation>Eine Tokenprüfung, die nie antwortet</translation>
    </message>
    <message>
        <source>The handshake is refused after five seconds with &quot;timeout&quot;.</source>
        <translation>Der Handshake wird nach fünf Sekunden mit „timeout“ abgewiesen.</translation>
    </message>
    <message>
        <source>A good token is refused</source>
        <translation>Ein gutes Token wird abgewiesen</translation>
    </message>
    <message>
        <source>Every token has a bad signature.</source>
        <translation>Jedes Token hat eine falsche Signatur.</translation>
    </message>
    <message>
        <source>Closed in mid-run</source>
        <translation>Mitten im Lauf geschlossen</translation>
    </message>
    <message>
        <source>The connection is closed with 1012 after two events.</source>
        <translation>Die Verbindung wird nach zwei Ereignissen mit 1012 geschlossen.</translation>
    </message>
    <message>
        <source>After two events the server answers nothing any more, not even pings, and does not close.</source>
        <translation>Nach zwei Ereignissen antwortet der Server auf nichts mehr, nicht einmal auf Pings, und schließt auch nicht.</translation>
    </message>
    <message>
        <source>After two events the TCP connection is reset, without a close frame.</source>
        <translation>Nach zwei Ereignissen wird die TCP-Verbindung zurückgesetzt, ohne Close-Frame.</translation>
    </message>
    <message>
        <source>What a client sends is taken at 2 kB/s, so that its writes block.</source>
        <translation>Was ein Client sendet, wird mit 2 kB/s angenommen, sodass er beim Schreiben blockiert.</translation>
    </message>
    <message>
        <source>Failures that cost days</source>
        <translation>Fehler, die Tage kosten</translation>
    </message>
    <message>
        <source>Runs and their events</source>
        <translation>Läufe und ihre Ereignisse</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>Streams</translation>
    </message>
    <message>
        <source>Token checks and the line</source>
        <translation>Tokenprüfung und Leitung</translation>
    </message>
    <message>
        <source>The WebSocket opens for everybody; a bad token is closed with 1008 a moment later.</source>
        <translation>Der WebSocket öffnet sich für alle; ein schlechtes Token wird kurz danach mit 1008 geschlossen.</translation>
    </message>
    <message>
        <source>A run sends agent_started and agent_completed, and nothing in between.</source>
        <translation>Ein Lauf sendet agent_started und agent_completed, und dazwischen nichts.</translation>
    </message>
</context>
<context>
    <name>FilterTokens</name>
    <message>
        <source>there is nothing between the quotation marks</source>
        <translation>zwischen den Anführungszeichen steht nichts</translation>
    </message>
    <message>
        <source>&quot;%1:&quot; needs a value right behind it</source>
        <translation>auf „%1:“ muss direkt ein Wert folgen</translation>
    </message>
    <message>
        <source>the quotation mark at character %1 has no counterpart</source>
        <translation>zum Anführungszeichen an Stelle %1 fehlt das Gegenstück</translation>
    </message>
    <message>
        <source>a filter has at most %1 characters</source>
        <translation>ein Filter hat höchstens %1 Zeichen</translation>
    </message>
</context>
<context>
    <name>FindingText</name>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>planted on purpose: %1</source>
        <translation>absichtlich eingebaut: %1</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>longest time to connect, judge and welcome</source>
        <translation>längste Zeit zum Verbinden, Beurteilen und Begrüßen</translation>
    </message>
    <message>
        <source>connections that came to be</source>
        <translation>zustande gekommene Verbindungen</translation>
    </message>
    <message>
        <source>closes with 1011 (internal error)</source>
        <translation>Schließungen mit 1011 (interner Fehler)</translation>
    </message>
    <message>
        <source>the type is misspelt, or of another version of the protocol</source>
        <translation>der Typ ist falsch geschrieben oder stammt aus einer anderen Protokollversion</translation>
    </message>
    <message>
        <source>the client puts the type into another member than type</source>
        <translation>der Client schreibt den Typ in ein anderes Feld als type</translation>
    </message>
    <message>
        <source>%1; the nearest known type is &quot;%2&quot;</source>
        <translation>%1; der ähnlichste bekannte Typ ist „%2“</translation>
    </message>
    <message>
        <source>send the nearest known type, if that was meant</source>
        <translation>den ähnlichsten bekannten Typ senden, falls er gemeint war</translation>
    </message>
    <message>
        <source>%1; no known type is near</source>
        <translation>%1; kein bekannter Typ ist ähnlich</translation>
    </message>
    <message>
        <source>compare with the message types in /asyncapi.json</source>
        <translation>mit den Nachrichtentypen in /asyncapi.json vergleichen</translation>
    </message>
    <message>
        <source>messages were not processed: %1</source>
        <translation>Nachrichten wurden nicht verarbeitet: %1</translation>
    </message>
    <message>
        <source>the client sends in a loop without waiting</source>
        <translation>der Client sendet in einer Schleife, ohne zu warten</translation>
    </message>
    <message>
        <source>the client repeats what was refused at once</source>
        <translation>der Client wiederholt sofort, was abgelehnt wurde</translation>
    </message>
    <message>
        <source>wait for retry_after of the error frame, or raise websocket.messages_per_minute</source>
        <translation>retry_after aus dem Fehler-Frame abwarten oder websocket.messages_per_minute erhöhen</translation>
    </message>
    <message>
        <source>the client does not wait for the welcome</source>
        <translation>der Client wartet die Begrüßung nicht ab</translation>
    </message>
    <message>
        <source>send the first message after connection_established</source>
        <translation>die erste Nachricht erst nach connection_established senden</translation>
    </message>
    <message>
        <source>a message was not understood: %1</source>
        <translation>eine Nachricht wurde nicht verstanden: %1</translation>
    </message>
    <message>
        <source>the client sends something else than JSON objects</source>
        <translation>der Client sendet etwas anderes als JSON-Objekte</translation>
    </message>
    <message>
        <source>the client sends binary frames</source>
        <translation>der Client sendet Binär-Frames</translation>
    </message>
    <message>
        <source>send text frames with one JSON object that has a type</source>
        <translation>Text-Frames mit genau einem JSON-Objekt senden, das einen type hat</translation>
    </message>
    <message>
        <source>this server closed with 1011 (internal error): %1</source>
        <translation>dieser Server hat mit 1011 (interner Fehler) geschlossen: %1</translation>
    </message>
    <message>
        <source>a fault was switched on that closes connections</source>
        <translation>ein Fehler ist eingeschaltet, der Verbindungen schließt</translation>
    </message>
    <message>
        <source>an error inside of this server</source>
        <translation>ein Fehler in diesem Server</translation>
    </message>
    <message>
        <source>look at the notices before the close; without a fault switched on this is a bug of the server, please report it</source>
        <translation>die Hinweise vor dem Schließen ansehen; ist kein Fehler eingeschaltet, ist dies ein Bug des Servers: bitte melden</translation>
    </message>
    <message>
        <source>the client closed with 1011 (internal error): %1</source>
        <translation>der Client hat mit 1011 (interner Fehler) geschlossen: %1</translation>
    </message>
    <message>
        <source>the client failed while it handled what it received last</source>
        <translation>der Client ist an dem gescheitert, was er zuletzt empfangen hat</translation>
    </message>
    <message>
        <source>a library of the client closes with 1011 when it misses a pong or stops</source>
        <translation>eine Bibliothek des Clients schließt mit 1011, wenn ein Pong ausbleibt oder sie beendet wird</translation>
    </message>
    <message>
        <source>look into the log of the client at this moment</source>
        <translation>im Log des Clients zu diesem Zeitpunkt nachsehen</translation>
    </message>
    <message>
        <source>accepted, but no welcome was sent within 5 s</source>
        <translation>angenommen, aber innerhalb von 5 s wurde keine Begrüßung gesendet</translation>
    </message>
    <message>
        <source>the client offered subprotocols, none was echoed, and it gave up</source>
        <translation>der Client bot Subprotokolle an, keines wurde bestätigt, und er gab auf</translation>
    </message>
    <message>
        <source>a proxy between client and server holds the 101 back</source>
        <translation>ein Proxy zwischen Client und Server hält die 101 zurück</translation>
    </message>
    <message>
        <source>the server was too busy to finish the handshake</source>
        <translation>der Server war zu ausgelastet, um den Handshake abzuschließen</translation>
    </message>
    <message>
        <source>compare Sec-WebSocket-Protocol of the request with the 101, then connect without the proxy</source>
        <translation>Sec-WebSocket-Protocol der Anfrage mit der 101 vergleichen, dann ohne Proxy verbinden</translation>
    </message>
    <message>
        <source>the client answered no ping for %1 s and was closed with 1001</source>
        <translation>der Client beantwortete %1 s lang keinen Ping und wurde mit 1001 geschlossen</translation>
    </message>
    <message>
        <source>the client is blocked and does not read its socket</source>
        <translation>der Client ist blockiert und liest seinen Socket nicht</translation>
    </message>
    <message>
        <source>the machine of the client sleeps, or left the network</source>
        <translation>der Rechner des Clients schläft oder ist nicht mehr im Netz</translation>
    </message>
    <message>
        <source>a proxy drops control frames</source>
        <translation>ein Proxy verwirft Control-Frames</translation>
    </message>
    <message>
        <source>keep the client&apos;s event loop free: its library answers pings by itself as long as it reads</source>
        <translation>die Ereignisschleife des Clients freihalten: Seine Bibliothek beantwortet Pings selbst, solange sie liest</translation>
    </message>
    <message>
        <source>reconnect storm: %1 came back %2 times within 10 s after its connection had failed</source>
        <translation>Reconnect-Sturm: %1 kam innerhalb von 10 s %2-mal zurück, nachdem die Verbindung gescheitert war</translation>
    </message>
    <message>
        <source>the client is refused and tries again at once, without a new token</source>
        <translation>der Client wird abgelehnt und versucht es sofort wieder, ohne neues Token</translation>
    </message>
    <message>
        <source>the client does not wait longer after each failure</source>
        <translation>der Client wartet nicht nach jedem Fehlschlag länger</translation>
    </message>
    <message>
        <source>something in the client fails right after connecting</source>
        <translation>etwas im Client scheitert direkt nach dem Verbinden</translation>
    </message>
    <message>
        <source>look at why its last connection ended; let the client wait longer after each failure and stop when it is refused</source>
        <translation>prüfen, warum die letzte Verbindung endete; den Client nach jedem Fehlschlag länger warten und bei Ablehnung aufhören lassen</translation>
    </message>
    <message>
        <source>a browser cannot set the Authorization header of a WebSocket</source>
        <translation>ein Browser kann den Authorization-Header eines WebSockets nicht setzen</translation>
    </message>
    <message>
        <source>a proxy removes the Authorization header</source>
        <translation>ein Proxy entfernt den Authorization-Header</translation>
    </message>
    <message>
        <source>the token was encoded twice, or with padding, in a subprotocol</source>
        <translation>das Token wurde doppelt kodiert oder in einem Subprotokoll mit Padding versehen</translation>
    </message>
    <message>
        <source>copy a token from this window and compare</source>
        <translation>ein Token aus diesem Fenster kopieren und vergleichen</translation>
    </message>
    <message>
        <source>client and server have different secrets or keys</source>
        <translation>Client und Server haben verschiedene Secrets oder Schlüssel</translation>
    </message>
    <message>
        <source>the token is from another environment</source>
        <translation>das Token stammt aus einer anderen Umgebung</translation>
    </message>
    <message>
        <source>the keys were rotated and the client kept an old token</source>
        <translation>die Schlüssel wurden rotiert, und der Client hat ein altes Token behalten</translation>
    </message>
    <message>
        <source>the client keeps a token beyond its lifetime</source>
        <translation>der Client verwendet ein Token über seine Lebensdauer hinaus</translation>
    </message>
    <message>
        <source>the token was made for another service</source>
        <translation>das Token wurde für einen anderen Dienst ausgestellt</translation>
    </message>
    <message>
        <source>the client did not send its first message in time</source>
        <translation>der Client hat seine erste Nachricht nicht rechtzeitig gesendet</translation>
    </message>
    <message>
        <source>the key server did not answer in time</source>
        <translation>der Schlüsselserver hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>send the token with the request, or make auth.jwks_url answer</source>
        <translation>das Token mit der Anfrage senden oder dafür sorgen, dass auth.jwks_url antwortet</translation>
    </message>
    <message>
        <source>the token was revoked on purpose</source>
        <translation>das Token wurde absichtlich widerrufen</translation>
    </message>
    <message>
        <source>get a new token</source>
        <translation>ein neues Token holen</translation>
    </message>
    <message>
        <source>the request is no handshake this server can accept</source>
        <translation>die Anfrage ist kein Handshake, den dieser Server annehmen kann</translation>
    </message>
    <message>
        <source>read the body of the answer: it names the reason</source>
        <translation>den Body der Antwort lesen: Er nennt den Grund</translation>
    </message>
    <message>
        <source>refused with HTTP %1 before the upgrade (%2): a browser shows only close code 1006, other clients see the status</source>
        <translation>vor dem Upgrade mit HTTP %1 abgelehnt (%2): Ein Browser zeigt nur Close-Code 1006, andere Clients sehen den Status</translation>
    </message>
    <message>
        <source>the agent or its scenario emits events in a wrong order</source>
        <translation>der Agent oder sein Szenario sendet Ereignisse in falscher Reihenfolge</translation>
    </message>
    <message>
        <source>a fault was switched on that drops or repeats events</source>
        <translation>ein Fehler ist eingeschaltet, der Ereignisse verwirft oder wiederholt</translation>
    </message>
    <message>
        <source>read the events of this run in the timeline from the first one</source>
        <translation>die Ereignisse dieses Laufs in der Zeitleiste vom ersten an lesen</translation>
    </message>
    <message>
        <source>the run said %1 before agent_started</source>
        <translation>der Lauf meldete %1 vor agent_started</translation>
    </message>
    <message>
        <source>the run was closed (%1) without agent_completed, agent_error or agent_stopped</source>
        <translation>der Lauf wurde ohne agent_completed, agent_error oder agent_stopped geschlossen (%1)</translation>
    </message>
    <message>
        <source>the run is still open long after its deadline</source>
        <translation>der Lauf ist lange nach seiner Frist noch offen</translation>
    </message>
    <message>
        <source>the deadlines of runs are switched off</source>
        <translation>die Fristen der Läufe sind ausgeschaltet</translation>
    </message>
    <message>
        <source>a fault was switched on that swallows the end</source>
        <translation>ein Fehler ist eingeschaltet, der das Ende verschluckt</translation>
    </message>
    <message>
        <source>cancel the run; check server.safe_timeouts</source>
        <translation>den Lauf abbrechen; server.safe_timeouts prüfen</translation>
    </message>
    <message>
        <source>the run said %1 after %2</source>
        <translation>der Lauf meldete %1 nach %2</translation>
    </message>
    <message>
        <source>the agent broke the order of its events (%1); the event was left out and the client saw a correct run</source>
        <translation>der Agent hat die Reihenfolge seiner Ereignisse verletzt (%1); das Ereignis wurde ausgelassen, und der Client sah einen korrekten Lauf</translation>
    </message>
    <message>
        <source>the agent or its scenario has a mistake</source>
        <translation>der Agent oder sein Szenario enthält einen Fehler</translation>
    </message>
    <message>
        <source>the client does too much for each message it reads</source>
        <translation>der Client tut zu viel für jede Nachricht, die er liest</translation>
    </message>
    <message>
        <source>the client has stopped reading: a breakpoint, a blocked loop</source>
        <translation>der Client liest nicht mehr: ein Breakpoint, eine blockierte Schleife</translation>
    </message>
    <message>
        <source>the network between them is slow</source>
        <translation>das Netzwerk dazwischen ist langsam</translation>
    </message>
    <message>
        <source>the client reads too slowly: %1 KiB wait and its runs have been paused for 5 s</source>
        <translation>der Client liest zu langsam: %1 KiB warten, und seine Läufe sind seit 5 s angehalten</translation>
    </message>
    <message>
        <source>read in one task and work in another; measure how long the client takes for one message</source>
        <translation>in einem Task lesen und in einem anderen arbeiten; messen, wie lange der Client für eine Nachricht braucht</translation>
    </message>
    <message>
        <source>the client was cut because it took no output: %1</source>
        <translation>der Client wurde getrennt, weil er keine Ausgabe abnahm: %1</translation>
    </message>
    <message>
        <source>read in one task and work in another; the limits are websocket.max_outgoing_size and stream.write_timeout</source>
        <translation>in einem Task lesen und in einem anderen arbeiten; die Grenzen sind websocket.max_outgoing_size und stream.write_timeout</translation>
    </message>
    <message>
        <source>the stream ended (%1) without stream_end or stream_complete: its reader cannot tell the end from a cut</source>
        <translation>der Stream endete (%1) ohne stream_end oder stream_complete: Sein Leser kann das Ende nicht von einem Abbruch unterscheiden</translation>
    </message>
    <message>
        <source>a fault was switched on that leaves the last frame out</source>
        <translation>ein Fehler ist eingeschaltet, der den letzten Frame auslässt</translation>
    </message>
    <message>
        <source>an error of the server in mid-stream</source>
        <translation>ein Fehler des Servers mitten im Stream</translation>
    </message>
    <message>
        <source>let the client treat a stream without a terminal frame as failed</source>
        <translation>den Client einen Stream ohne abschließenden Frame als gescheitert behandeln lassen</translation>
    </message>
    <message>
        <source>the client left in mid-stream, after %2 frames; its run was cancelled</source>
        <translation>der Client ging mitten im Stream, nach %2 Frames; sein Lauf wurde abgebrochen</translation>
    </message>
    <message>
        <source>the user left the page or pressed stop</source>
        <translation>der Benutzer hat die Seite verlassen oder auf Stopp gedrückt</translation>
    </message>
    <message>
        <source>the client&apos;s timeout is shorter than the run</source>
        <translation>der Timeout des Clients ist kürzer als der Lauf</translation>
    </message>
    <message>
        <source>a proxy cuts responses that take long</source>
        <translation>ein Proxy bricht lange dauernde Antworten ab</translation>
    </message>
    <message>
        <source>if nobody meant to stop, raise the client&apos;s total timeout</source>
        <translation>falls niemand abbrechen wollte, den Gesamt-Timeout des Clients erhöhen</translation>
    </message>
    <message>
        <source>the client hung up right after the end of the stream; nothing was lost</source>
        <translation>der Client hat direkt nach dem Ende des Streams aufgelegt; es ging nichts verloren</translation>
    </message>
    <message>
        <source>the client closes as soon as it read stream_end, without waiting for the last chunk</source>
        <translation>der Client schließt, sobald er stream_end gelesen hat, ohne auf den letzten Chunk zu warten</translation>
    </message>
    <message>
        <source>nothing needs to be done</source>
        <translation>es ist nichts zu tun</translation>
    </message>
    <message>
        <source>the stream is still open long after its deadline</source>
        <translation>der Stream ist lange nach seiner Frist noch offen</translation>
    </message>
    <message>
        <source>the total deadline of streams is switched off</source>
        <translation>die Gesamtfrist der Streams ist ausgeschaltet</translation>
    </message>
    <message>
        <source>check server.safe_timeouts and stream.timeout, and give the client a total deadline of its own</source>
        <translation>server.safe_timeouts und stream.timeout prüfen und dem Client eine eigene Gesamtfrist geben</translation>
    </message>
    <message>
        <source>a fault was switched on that stalls streams</source>
        <translation>ein Fehler ist eingeschaltet, der Streams anhält</translation>
    </message>
    <message>
        <source>the agent hangs</source>
        <translation>der Agent hängt</translation>
    </message>
    <message>
        <source>the server is blocked</source>
        <translation>der Server ist blockiert</translation>
    </message>
    <message>
        <source>give the client a total deadline; look at the run of this stream for what it waits for</source>
        <translation>dem Client eine Gesamtfrist geben; am Lauf dieses Streams ablesen, worauf er wartet</translation>
    </message>
    <message>
        <source>the agent hangs while the connection is kept</source>
        <translation>der Agent hängt, während die Verbindung gehalten wird</translation>
    </message>
    <message>
        <source>give the client a total deadline, not one for each read</source>
        <translation>dem Client eine Gesamtfrist geben, nicht eine je Lesevorgang</translation>
    </message>
    <message>
        <source>the agent service is absent and nobody says so</source>
        <translation>der Agentendienst fehlt, und niemand meldet es</translation>
    </message>
    <message>
        <source>a fault was switched on that delays the first frame</source>
        <translation>ein Fehler ist eingeschaltet, der den ersten Frame verzögert</translation>
    </message>
    <message>
        <source>the server waits for the agent before it answers</source>
        <translation>der Server wartet auf den Agenten, bevor er antwortet</translation>
    </message>
    <message>
        <source>send the head and stream_start before the agent is asked</source>
        <translation>Header und stream_start senden, bevor der Agent gefragt wird</translation>
    </message>
    <message>
        <source>this server knows only the subprotocol jwt-auth</source>
        <translation>dieser Server kennt nur das Subprotokoll jwt-auth</translation>
    </message>
    <message>
        <source>the client was written for another server</source>
        <translation>der Client wurde für einen anderen Server geschrieben</translation>
    </message>
    <message>
        <source>a browser offered the subprotocols %1 and none was echoed: it fails the connection and shows 1006</source>
        <translation>ein Browser bot die Subprotokolle %1 an, und keines wurde bestätigt: Er bricht die Verbindung ab und zeigt 1006</translation>
    </message>
    <message>
        <source>offer jwt-auth as well, or no subprotocol</source>
        <translation>auch jwt-auth anbieten, oder kein Subprotokoll</translation>
    </message>
    <message>
        <source>a browser offered only its token as subprotocol, which is never echoed: it fails the connection and shows 1006</source>
        <translation>ein Browser bot nur sein Token als Subprotokoll an, das nie bestätigt wird: Er bricht die Verbindung ab und zeigt 1006</translation>
    </message>
    <message>
        <source>the page leaves out jwt-auth in new WebSocket(url, [&apos;jwt-auth&apos;, &apos;jwt.…&apos;])</source>
        <translation>die Seite lässt jwt-auth in new WebSocket(url, [&apos;jwt-auth&apos;, &apos;jwt.…&apos;]) weg</translation>
    </message>
    <message>
        <source>offer jwt-auth in front of the token</source>
        <translation>jwt-auth vor dem Token anbieten</translation>
    </message>
    <message>
        <source>the client offered the subprotocols %1 and none was echoed; some libraries fail the connection then</source>
        <translation>der Client bot die Subprotokolle %1 an, und keines wurde bestätigt; manche Bibliotheken brechen die Verbindung dann ab</translation>
    </message>
    <message>
        <source>the run ended while the tool &quot;%1&quot; was not completed: a client that shows its progress waits for ever</source>
        <translation>der Lauf endete, ohne dass das Werkzeug „%1“ abgeschlossen war: Ein Client, der dessen Fortschritt zeigt, wartet ewig</translation>
    </message>
    <message>
        <source>the agent forgets the tool when it fails</source>
        <translation>der Agent vergisst das Werkzeug, wenn es scheitert</translation>
    </message>
    <message>
        <source>a fault was switched on that drops events</source>
        <translation>ein Fehler ist eingeschaltet, der Ereignisse verwirft</translation>
    </message>
    <message>
        <source>send tool_completed with an error before the end of the run, also when the run fails</source>
        <translation>tool_completed mit einem Fehler vor dem Ende des Laufs senden, auch wenn der Lauf scheitert</translation>
    </message>
    <message>
        <source>the tool &quot;%1&quot; was completed but never started</source>
        <translation>das Werkzeug „%1“ wurde abgeschlossen, aber nie gestartet</translation>
    </message>
    <message>
        <source>start and end have different tool_call_ids</source>
        <translation>Start und Ende haben verschiedene tool_call_ids</translation>
    </message>
    <message>
        <source>compare the tool_call_ids of the run</source>
        <translation>die tool_call_ids des Laufs vergleichen</translation>
    </message>
    <message>
        <source>longest time to all five events of a run</source>
        <translation>längste Zeit bis zu allen fünf Ereignissen eines Laufs</translation>
    </message>
    <message>
        <source>mean time to deliver an event</source>
        <translation>mittlere Zeit bis zur Zustellung eines Ereignisses</translation>
    </message>
    <message>
        <source>longest time to the first byte of a stream</source>
        <translation>längste Zeit bis zum ersten Byte eines Streams</translation>
    </message>
    <message>
        <source>mean length of a stream</source>
        <translation>mittlere Dauer eines Streams</translation>
    </message>
    <message>
        <source>the message &quot;%1&quot; asked for a run, and none began: acknowledged is not executed</source>
        <translation>die Nachricht „%1“ verlangte einen Lauf, und keiner begann: bestätigt ist nicht ausgeführt</translation>
    </message>
    <message>
        <source>the server routes no such message and says ack all the same</source>
        <translation>der Server leitet diese Nachricht nicht weiter und sagt trotzdem ack</translation>
    </message>
    <message>
        <source>the agent that should run is not connected to the router</source>
        <translation>der Agent, der laufen soll, ist nicht mit dem Verteiler verbunden</translation>
    </message>
    <message>
        <source>let the client wait for agent_started, not for the acknowledgement; look at the answer to the message</source>
        <translation>den Client auf agent_started warten lassen, nicht auf die Bestätigung; die Antwort auf die Nachricht ansehen</translation>
    </message>
    <message>
        <source>refused with HTTP 421: this server does not answer to the host &quot;%1&quot;</source>
        <translation>mit HTTP 421 abgewiesen: dieser Server hört nicht auf den Host „%1“</translation>
    </message>
    <message>
        <source>the client uses a name of this machine that is not configured</source>
        <translation>der Client benutzt einen Namen dieses Rechners, der nicht eingestellt ist</translation>
    </message>
    <message>
        <source>a proxy passes the Host header of its own clients on</source>
        <translation>ein Proxy reicht den Header Host seiner eigenen Clients weiter</translation>
    </message>
    <message>
        <source>a page tries to reach this server under a foreign name (DNS rebinding)</source>
        <translation>eine Seite versucht, diesen Server unter fremdem Namen zu erreichen (DNS-Rebinding)</translation>
    </message>
    <message>
        <source>use localhost, or set server.allowed_hosts = [&quot;%1&quot;] without the port</source>
        <translation>localhost benutzen oder server.allowed_hosts = [&quot;%1&quot;] setzen, ohne den Port</translation>
    </message>
    <message>
        <source>refused with HTTP 403: pages of the origin %1 may not connect here</source>
        <translation>mit HTTP 403 abgewiesen: Seiten der Origin %1 dürfen sich hier nicht verbinden</translation>
    </message>
    <message>
        <source>the page is served from an origin that is not configured</source>
        <translation>die Seite kommt von einer Origin, die nicht eingestellt ist</translation>
    </message>
    <message>
        <source>a page of a stranger tries to reach this server</source>
        <translation>eine fremde Seite versucht, diesen Server zu erreichen</translation>
    </message>
    <message>
        <source>if it is your page, set server.cors_origins = [&quot;loopback&quot;, &quot;%1&quot;]</source>
        <translation>wenn es die eigene Seite ist, server.cors_origins = [&quot;loopback&quot;, &quot;%1&quot;] setzen</translation>
    </message>
    <message>
        <source>%2 was refused with HTTP 403: it answers clients on this machine only, and %1 is another one</source>
        <translation>%2 wurde mit HTTP 403 abgewiesen: die Route antwortet nur Clients auf diesem Rechner, und %1 ist ein anderer</translation>
    </message>
    <message>
        <source>the client runs on another machine, in a container or in a virtual machine</source>
        <translation>der Client läuft auf einem anderen Rechner, in einem Container oder einer virtuellen Maschine</translation>
    </message>
    <message>
        <source>call it from this machine, for example to mint a token, and use the result there</source>
        <translation>von diesem Rechner aus aufrufen, etwa um ein Token zu machen, und das Ergebnis dort benutzen</translation>
    </message>
    <message>
        <source>a run was asked for and the agent service is not there: %1</source>
        <translation>ein Lauf wurde verlangt, und der Agentendienst ist nicht da: %1</translation>
    </message>
    <message>
        <source>the agent service is set to absent or not ready</source>
        <translation>der Agentendienst ist auf abwesend oder nicht bereit gestellt</translation>
    </message>
    <message>
        <source>the service behind it did not start</source>
        <translation>der Dienst dahinter ist nicht gestartet</translation>
    </message>
    <message>
        <source>set agent.service to ready; a client should show this answer instead of waiting for events</source>
        <translation>agent.service auf ready setzen; ein Client sollte diese Antwort zeigen, statt auf Ereignisse zu warten</translation>
    </message>
    <message>
        <source>a run was asked for by an agent that does not exist: %1</source>
        <translation>ein Lauf eines Agenten wurde verlangt, den es nicht gibt: %1</translation>
    </message>
    <message>
        <source>the name is misspelt, or the agent has another one here</source>
        <translation>der Name ist falsch geschrieben, oder der Agent heißt hier anders</translation>
    </message>
    <message>
        <source>its scenario file is missing or has a mistake</source>
        <translation>seine Szenariodatei fehlt oder hat einen Fehler</translation>
    </message>
    <message>
        <source>compare with the agents under /api/discovery/services; look for notices about scenario files</source>
        <translation>mit den Agenten unter /api/discovery/services vergleichen; nach Hinweisen zu Szenariodateien sehen</translation>
    </message>
    <message>
        <source>events of the run are missing (%1): behind number %2 came number %3</source>
        <translation>Ereignisse des Laufs fehlen (%1): auf Nummer %2 folgte Nummer %3</translation>
    </message>
    <message>
        <source>events are dropped on their way from the agent to the socket</source>
        <translation>Ereignisse gehen auf dem Weg vom Agenten zum Socket verloren</translation>
    </message>
    <message>
        <source>the agent counts its events wrongly</source>
        <translation>der Agent zählt seine Ereignisse falsch</translation>
    </message>
    <message>
        <source>read the events of this run in the timeline; let the client wait for the end of the run, not for one event</source>
        <translation>die Ereignisse dieses Laufs in der Zeitleiste lesen; den Client auf das Ende des Laufs warten lassen, nicht auf ein einzelnes Ereignis</translation>
    </message>
    <message>
        <source>the event %1 came twice (number %2): a client that counts or appends shows it twice</source>
        <translation>das Ereignis %1 kam zweimal (Nummer %2): ein Client, der zählt oder anhängt, zeigt es doppelt</translation>
    </message>
    <message>
        <source>the sender repeats what it believes lost</source>
        <translation>der Absender wiederholt, was er für verloren hält</translation>
    </message>
    <message>
        <source>the client is subscribed twice</source>
        <translation>der Client ist doppelt angemeldet</translation>
    </message>
    <message>
        <source>let the client ignore an event_id that it knows</source>
        <translation>den Client eine event_id übergehen lassen, die er kennt</translation>
    </message>
    <message>
        <source>the event %1 (number %2) came after number %3: the events of the run were reordered</source>
        <translation>das Ereignis %1 (Nummer %2) kam nach Nummer %3: die Ereignisse des Laufs wurden umgeordnet</translation>
    </message>
    <message>
        <source>events are sent by several tasks without an order</source>
        <translation>Ereignisse werden von mehreren Aufgaben ohne Ordnung gesendet</translation>
    </message>
    <message>
        <source>an event was delayed on its way</source>
        <translation>ein Ereignis wurde unterwegs verzögert</translation>
    </message>
    <message>
        <source>send the events of one run through one queue; the client can sort by sequence</source>
        <translation>die Ereignisse eines Laufs durch eine Warteschlange senden; der Client kann nach sequence ordnen</translation>
    </message>
    <message>
        <source>accepted, and closed with 1011 (internal error) before the welcome: the client waits for a welcome that never comes (%1)</source>
        <translation>angenommen und vor der Begrüßung mit 1011 (interner Fehler) geschlossen: der Client wartet auf eine Begrüßung, die nie kommt (%1)</translation>
    </message>
    <message>
        <source>the server accepts first and fails while it authenticates or prepares the connection</source>
        <translation>der Server nimmt erst an und scheitert dann beim Beurteilen oder Vorbereiten der Verbindung</translation>
    </message>
    <message>
        <source>prepare everything before the 101; without a fault switched on this is a bug of the server, please report it</source>
        <translation>alles vor dem 101 vorbereiten; ohne eingeschalteten Fehler ist das ein Mangel des Servers, bitte melden</translation>
    </message>
    <message>
        <source>the upgrade was accepted before the token was judged; the verdict (%1) came %2 ms later</source>
        <translation>das Upgrade wurde angenommen, bevor das Token beurteilt war; das Urteil (%1) kam %2 ms später</translation>
    </message>
    <message>
        <source>the server accepts first and authenticates afterwards: a race between both</source>
        <translation>der Server nimmt erst an und beurteilt danach: ein Wettlauf zwischen beidem</translation>
    </message>
    <message>
        <source>a proxy in front answers the upgrade by itself</source>
        <translation>ein Proxy davor beantwortet das Upgrade von sich aus</translation>
    </message>
    <message>
        <source>judge the token before the 101; a client must not trust a connection before its welcome</source>
        <translation>das Token vor dem 101 beurteilen; ein Client darf einer Verbindung vor ihrer Begrüßung nicht vertrauen</translation>
    </message>
    <message>
        <source>the client left (%1) before the end of a run: nobody heard how it ended</source>
        <translation>der Client ging (%1) vor dem Ende eines Laufs: niemand hat gehört, wie er ausging</translation>
    </message>
    <message>
        <source>the client waits for less than the whole run</source>
        <translation>der Client wartet kürzer als der ganze Lauf</translation>
    </message>
    <message>
        <source>the client closes after the first answer</source>
        <translation>der Client schließt nach der ersten Antwort</translation>
    </message>
    <message>
        <source>if nobody meant to stop, let the client wait for agent_completed, agent_error or agent_stopped</source>
        <translation>wenn niemand anhalten wollte, den Client auf agent_completed, agent_error oder agent_stopped warten lassen</translation>
    </message>
    <message>
        <source>the server could not start: %1</source>
        <translation>der Server konnte nicht starten: %1</translation>
    </message>
    <message>
        <source>another program, or an earlier start of this one, has the port</source>
        <translation>ein anderes Programm, oder ein früherer Start dieses Programms, hat den Port</translation>
    </message>
    <message>
        <source>the port belongs to the system (below 1024)</source>
        <translation>der Port gehört dem System (unter 1024)</translation>
    </message>
    <message>
        <source>stop that program, or choose another port in Settings or with --port</source>
        <translation>jenes Programm beenden oder einen anderen Port wählen, in den Einstellungen oder mit --port</translation>
    </message>
    <message>
        <source>only 127.0.0.1 is served; on ::1 something else answers: %1</source>
        <translation>nur 127.0.0.1 wird bedient; auf ::1 antwortet etwas anderes: %1</translation>
    </message>
    <message>
        <source>another program has the same port on IPv6</source>
        <translation>ein anderes Programm hat denselben Port auf IPv6</translation>
    </message>
    <message>
        <source>let clients say 127.0.0.1 instead of localhost, or choose another port: localhost may mean ::1 and reach the other program</source>
        <translation>Clients 127.0.0.1 statt localhost sagen lassen oder einen anderen Port wählen: localhost kann ::1 bedeuten und das andere Programm erreichen</translation>
    </message>
    <message>
        <source>only IPv4 is served (%1): a client that says localhost may try ::1 first and fail</source>
        <translation>nur IPv4 wird bedient (%1): ein Client, der localhost sagt, versucht vielleicht zuerst ::1 und scheitert</translation>
    </message>
    <message>
        <source>server.host is an IPv4 address</source>
        <translation>server.host ist eine IPv4-Adresse</translation>
    </message>
    <message>
        <source>let clients on this machine say 127.0.0.1, or set server.host = &quot;localhost&quot; to serve both</source>
        <translation>Clients auf diesem Rechner 127.0.0.1 sagen lassen oder server.host = &quot;localhost&quot; setzen, um beide zu bedienen</translation>
    </message>
    <message>
        <source>only IPv6 is served (%1): a client that says 127.0.0.1 is refused</source>
        <translation>nur IPv6 wird bedient (%1): ein Client, der 127.0.0.1 sagt, wird abgewiesen</translation>
    </message>
    <message>
        <source>server.host is an IPv6 address</source>
        <translation>server.host ist eine IPv6-Adresse</translation>
    </message>
    <message>
        <source>let clients on this machine say [::1], or set server.host = &quot;localhost&quot; to serve both</source>
        <translation>Clients auf diesem Rechner [::1] sagen lassen oder server.host = &quot;localhost&quot; setzen, um beide zu bedienen</translation>
    </message>
    <message>
        <source>a client on another machine (%1) reached this server</source>
        <translation>ein Client auf einem anderen Rechner (%1) hat diesen Server erreicht</translation>
    </message>
    <message>
        <source>server.host opens the server to the network</source>
        <translation>server.host öffnet den Server zum Netz</translation>
    </message>
    <message>
        <source>if nobody else should, set server.host = &quot;127.0.0.1&quot;; if others cannot, look at the firewall of this machine</source>
        <translation>wenn es sonst niemand soll, server.host = &quot;127.0.0.1&quot; setzen; wenn andere nicht können, die Firewall dieses Rechners ansehen</translation>
    </message>
    <message>
        <source>the client names its message in &quot;%1&quot; (&quot;%2&quot;) instead of &quot;type&quot;; it was taken for %3</source>
        <translation>der Client benennt seine Nachricht in „%1“ („%2“) statt in „type“; sie wurde als %3 aufgefasst</translation>
    </message>
    <message>
        <source>the client was written for a server with another envelope</source>
        <translation>der Client wurde für einen Server mit einem anderen Umschlag geschrieben</translation>
    </message>
    <message>
        <source>events of this server have both members, messages of a client only type</source>
        <translation>Ereignisse dieses Servers haben beide Felder, Nachrichten eines Clients nur type</translation>
    </message>
    <message>
        <source>send {&quot;type&quot;:&quot;%2&quot;, …}</source>
        <translation>{&quot;type&quot;:&quot;%2&quot;, …} senden</translation>
    </message>
    <message>
        <source>the client puts the type of its message (&quot;%2&quot;) inside of &quot;%1&quot;; it was taken for %3</source>
        <translation>der Client schreibt den Typ seiner Nachricht („%2“) in „%1“ hinein; sie wurde als %3 aufgefasst</translation>
    </message>
    <message>
        <source>the client wraps its messages once too often</source>
        <translation>der Client verpackt seine Nachrichten einmal zu viel</translation>
    </message>
    <message>
        <source>send {&quot;type&quot;:&quot;%2&quot;,&quot;payload&quot;:{…}}: type belongs to the top level</source>
        <translation>{&quot;type&quot;:&quot;%2&quot;,&quot;payload&quot;:{…}} senden: type gehört auf die oberste Ebene</translation>
    </message>
    <message>
        <source>the connection was closed with 1009: %1</source>
        <translation>die Verbindung wurde mit 1009 geschlossen: %1</translation>
    </message>
    <message>
        <source>the client sends a whole file or history in one message</source>
        <translation>der Client sendet eine ganze Datei oder einen ganzen Verlauf in einer Nachricht</translation>
    </message>
    <message>
        <source>send less at once, or raise websocket.max_message_size; the welcome names the limit</source>
        <translation>weniger auf einmal senden oder websocket.max_message_size erhöhen; die Begrüßung nennt die Grenze</translation>
    </message>
    <message>
        <source>the client closed with 1009: a message of this server was too large for it</source>
        <translation>der Client schloss mit 1009: eine Nachricht dieses Servers war ihm zu groß</translation>
    </message>
    <message>
        <source>the limit of its library is small, often 1 MiB</source>
        <translation>die Grenze seiner Bibliothek ist klein, oft 1 MiB</translation>
    </message>
    <message>
        <source>raise the limit of the library (max_size, maxPayload), or let the agent send less at once</source>
        <translation>die Grenze der Bibliothek erhöhen (max_size, maxPayload) oder den Agenten weniger auf einmal senden lassen</translation>
    </message>
    <message>
        <source>a request was refused as too large (%1): %2</source>
        <translation>eine Anfrage wurde als zu groß abgewiesen (%1): %2</translation>
    </message>
    <message>
        <source>a cookie or token grew beyond what a head may have</source>
        <translation>ein Cookie oder Token wurde größer, als ein Kopf sein darf</translation>
    </message>
    <message>
        <source>the client sends a file as a body</source>
        <translation>der Client sendet eine Datei als Rumpf</translation>
    </message>
    <message>
        <source>send less; the limits are in the section http of the settings</source>
        <translation>weniger senden; die Grenzen stehen im Abschnitt http der Einstellungen</translation>
    </message>
    <message>
        <source>no token was found (%1)</source>
        <translation>es wurde kein Token gefunden (%1)</translation>
    </message>
    <message>
        <source>the client sends no token</source>
        <translation>der Client sendet kein Token</translation>
    </message>
    <message>
        <source>send Authorization: Bearer with the token, or from a browser the subprotocols jwt-auth and jwt.(base64url of the token)</source>
        <translation>Authorization: Bearer mit dem Token senden, aus einem Browser die Subprotokolle jwt-auth und jwt.(base64url des Tokens)</translation>
    </message>
    <message>
        <source>a token was found in %2, where it is not looked for (%1)</source>
        <translation>ein Token wurde in %2 gefunden, wo nicht danach gesucht wird (%1)</translation>
    </message>
    <message>
        <source>send Authorization: Bearer with the token, the subprotocol jwt.(base64url of the token), or ?token= in the address</source>
        <translation>Authorization: Bearer mit dem Token, das Subprotokoll jwt.(base64url des Tokens) oder ?token= in der Adresse senden</translation>
    </message>
    <message>
        <source>what was sent as a token is no JWT that can be read (%1): %2</source>
        <translation>was als Token gesendet wurde, ist kein lesbares JWT (%1): %2</translation>
    </message>
    <message>
        <source>a placeholder was sent, or the token was cut</source>
        <translation>ein Platzhalter wurde gesendet, oder das Token wurde abgeschnitten</translation>
    </message>
    <message>
        <source>the token is signed with &quot;%2&quot;, which is not accepted with the keys there are (%1): %3</source>
        <translation>das Token ist mit „%2“ signiert, was mit den vorhandenen Schlüsseln nicht angenommen wird (%1): %3</translation>
    </message>
    <message>
        <source>issuer and server are configured for different algorithms</source>
        <translation>Aussteller und Server sind für verschiedene Verfahren eingestellt</translation>
    </message>
    <message>
        <source>the token is not signed at all (none)</source>
        <translation>das Token ist gar nicht signiert (none)</translation>
    </message>
    <message>
        <source>sign with an algorithm that fits a key of this server, or add the key of the issuer in auth.key_files</source>
        <translation>mit einem Verfahren signieren, das zu einem Schlüssel dieses Servers passt, oder den Schlüssel des Ausstellers in auth.key_files eintragen</translation>
    </message>
    <message>
        <source>the token names the key &quot;%2&quot;, and no key has this id (%1); known are: %3</source>
        <translation>das Token nennt den Schlüssel „%2“, und kein Schlüssel hat diese Kennung (%1); bekannt sind: %3</translation>
    </message>
    <message>
        <source>the token was made for another server or environment</source>
        <translation>das Token wurde für einen anderen Server oder eine andere Umgebung gemacht</translation>
    </message>
    <message>
        <source>auth.jwks_url was not fetched yet, or not at all</source>
        <translation>auth.jwks_url wurde noch nicht oder gar nicht geholt</translation>
    </message>
    <message>
        <source>get a new token from the issuer of this server, or add its keys in auth.key_files or auth.jwks_url</source>
        <translation>ein neues Token vom Aussteller dieses Servers holen oder dessen Schlüssel in auth.key_files oder auth.jwks_url eintragen</translation>
    </message>
    <message>
        <source>the signature of the token fits no key (%1; algorithm %2, key id &quot;%3&quot;)</source>
        <translation>die Signatur des Tokens passt zu keinem Schlüssel (%1; Verfahren %2, Schlüsselkennung „%3“)</translation>
    </message>
    <message>
        <source>the token was changed on its way</source>
        <translation>das Token wurde unterwegs verändert</translation>
    </message>
    <message>
        <source>sign with the secret of this server (JWT_SECRET_KEY), or add the key of the client in auth.key_files</source>
        <translation>mit dem Geheimnis dieses Servers signieren (JWT_SECRET_KEY) oder den Schlüssel des Clients in auth.key_files eintragen</translation>
    </message>
    <message>
        <source>the token expired %2 s ago, after a lifetime of %3 s (%1)</source>
        <translation>das Token ist vor %2 s abgelaufen, nach einer Lebensdauer von %3 s (%1)</translation>
    </message>
    <message>
        <source>the lifetime the issuer gives is too short</source>
        <translation>die Lebensdauer, die der Aussteller gibt, ist zu kurz</translation>
    </message>
    <message>
        <source>the clock of the issuer is behind the clock of this machine by %2 s or more</source>
        <translation>die Uhr des Ausstellers geht gegenüber der Uhr dieses Rechners um %2 s oder mehr nach</translation>
    </message>
    <message>
        <source>get a new token before each connection; a token that was made just now and is expired means a clock is wrong</source>
        <translation>vor jeder Verbindung ein neues Token holen; ist ein eben erst gemachtes Token abgelaufen, geht eine Uhr falsch</translation>
    </message>
    <message>
        <source>the clock of the issuer is %2 s ahead of the clock of this machine: the token is not valid yet (%1)</source>
        <translation>die Uhr des Ausstellers geht gegenüber der Uhr dieses Rechners um %2 s vor: das Token ist noch nicht gültig (%1)</translation>
    </message>
    <message>
        <source>the clocks of both machines are not synchronised</source>
        <translation>die Uhren beider Rechner sind nicht abgeglichen</translation>
    </message>
    <message>
        <source>a container or virtual machine slept and its clock stood still</source>
        <translation>ein Container oder eine virtuelle Maschine hat geschlafen, und ihre Uhr stand still</translation>
    </message>
    <message>
        <source>set the clocks of both machines (NTP); up to 60 s are tolerated</source>
        <translation>die Uhren beider Rechner stellen (NTP); bis zu 60 s werden geduldet</translation>
    </message>
    <message>
        <source>the token becomes valid only in %2 s (%1)</source>
        <translation>das Token wird erst in %2 s gültig (%1)</translation>
    </message>
    <message>
        <source>the token was made for later (nbf or iat)</source>
        <translation>das Token wurde für später gemacht (nbf oder iat)</translation>
    </message>
    <message>
        <source>the time zone was added to a time that must be UTC</source>
        <translation>zu einer Zeit, die UTC sein muss, wurde die Zeitzone addiert</translation>
    </message>
    <message>
        <source>make a token for now: nbf and iat are seconds since 1970 in UTC</source>
        <translation>ein Token für jetzt machen: nbf und iat sind Sekunden seit 1970 in UTC</translation>
    </message>
    <message>
        <source>the token is %2 s older than auth.max_age allows (%1)</source>
        <translation>das Token ist %2 s älter, als auth.max_age erlaubt (%1)</translation>
    </message>
    <message>
        <source>the client keeps a token of long lifetime</source>
        <translation>der Client behält ein Token von langer Lebensdauer</translation>
    </message>
    <message>
        <source>get a new token, or raise auth.max_age</source>
        <translation>ein neues Token holen oder auth.max_age erhöhen</translation>
    </message>
    <message>
        <source>the token is from &quot;%2&quot;, and only tokens from &quot;%3&quot; are accepted (%1)</source>
        <translation>das Token ist von „%2“, und nur Token von „%3“ werden angenommen (%1)</translation>
    </message>
    <message>
        <source>the token is from another issuer or environment</source>
        <translation>das Token ist von einem anderen Aussteller oder aus einer anderen Umgebung</translation>
    </message>
    <message>
        <source>auth.issuer is misspelt; a final slash counts</source>
        <translation>auth.issuer ist falsch geschrieben; ein Schrägstrich am Ende zählt</translation>
    </message>
    <message>
        <source>get a token from the issuer that is expected, or set auth.issuer to the one that is given</source>
        <translation>ein Token vom erwarteten Aussteller holen oder auth.issuer auf den angegebenen setzen</translation>
    </message>
    <message>
        <source>the token is for &quot;%2&quot;, and only tokens for &quot;%3&quot; are accepted (%1)</source>
        <translation>das Token ist für „%2“, und nur Token für „%3“ werden angenommen (%1)</translation>
    </message>
    <message>
        <source>a refresh token was sent instead of an access token</source>
        <translation>ein Refresh-Token wurde statt eines Access-Tokens gesendet</translation>
    </message>
    <message>
        <source>ask the issuer for the audience that is expected, or add the one that is given to auth.audience</source>
        <translation>beim Aussteller die erwartete Audience verlangen oder die angegebene in auth.audience eintragen</translation>
    </message>
    <message>
        <source>the token names no user: it has no sub (%1)</source>
        <translation>das Token nennt keinen Benutzer: es hat kein sub (%1)</translation>
    </message>
    <message>
        <source>the issuer puts the user into another claim</source>
        <translation>der Aussteller schreibt den Benutzer in einen anderen Claim</translation>
    </message>
    <message>
        <source>a token of a machine was sent instead of one of a user</source>
        <translation>das Token einer Maschine wurde statt des Tokens eines Benutzers gesendet</translation>
    </message>
    <message>
        <source>put the user into sub, a string that is not empty</source>
        <translation>den Benutzer in sub schreiben, eine nicht leere Zeichenkette</translation>
    </message>
    <message>
        <source>the token was revoked (%1)</source>
        <translation>das Token wurde widerrufen (%1)</translation>
    </message>
    <message>
        <source>the token was not judged in time (%1): %2</source>
        <translation>das Token wurde nicht rechtzeitig beurteilt (%1): %2</translation>
    </message>
    <message>
        <source>%1 was answered 404: %2</source>
        <translation>%1 wurde mit 404 beantwortet: %2</translation>
    </message>
    <message>
        <source>the path is misspelt, or of another version of the interface</source>
        <translation>der Pfad ist falsch geschrieben oder stammt aus einer anderen Version der Schnittstelle</translation>
    </message>
    <message>
        <source>a base path of a proxy is missing, or still in front</source>
        <translation>ein Basispfad eines Proxys fehlt oder steht noch davor</translation>
    </message>
    <message>
        <source>compare with the routes in /openapi.json</source>
        <translation>mit den Routen in /openapi.json vergleichen</translation>
    </message>
    <message>
        <source>%1 was answered 405: %2</source>
        <translation>%1 wurde mit 405 beantwortet: %2</translation>
    </message>
    <message>
        <source>the client uses another method than the route takes</source>
        <translation>der Client benutzt eine andere Methode, als die Route annimmt</translation>
    </message>
    <message>
        <source>use a method that the Allow header of the answer names</source>
        <translation>eine Methode benutzen, die der Header Allow der Antwort nennt</translation>
    </message>
    <message>
        <source>a WebSocket was asked for with %1, which is no WebSocket, and got HTTP %3: a browser shows only 1006</source>
        <translation>ein WebSocket wurde mit %1 verlangt, das kein WebSocket ist, und bekam HTTP %3: ein Browser zeigt nur 1006</translation>
    </message>
    <message>
        <source>the path of the WebSocket is another one here</source>
        <translation>der Pfad des WebSockets ist hier ein anderer</translation>
    </message>
    <message>
        <source>the client builds the address from the one of an HTTP route</source>
        <translation>der Client leitet die Adresse von der einer HTTP-Route ab</translation>
    </message>
    <message>
        <source>connect to /ws</source>
        <translation>mit /ws verbinden</translation>
    </message>
    <message>
        <source>%1 came as an ordinary HTTP request, and there is a WebSocket: it got HTTP %3</source>
        <translation>%1 kam als gewöhnliche HTTP-Anfrage, und dort ist ein WebSocket: sie bekam HTTP %3</translation>
    </message>
    <message>
        <source>a proxy in between drops the Upgrade header</source>
        <translation>ein Proxy dazwischen lässt den Header Upgrade weg</translation>
    </message>
    <message>
        <source>the client, or somebody with a browser, opens the address with http instead of ws</source>
        <translation>der Client, oder jemand mit einem Browser, öffnet die Adresse mit http statt ws</translation>
    </message>
    <message>
        <source>connect with ws:// or wss://; let the proxy forward Upgrade and Connection over HTTP/1.1</source>
        <translation>mit ws:// oder wss:// verbinden; den Proxy Upgrade und Connection über HTTP/1.1 weiterreichen lassen</translation>
    </message>
    <message>
        <source>the handshake of a WebSocket is wrong (HTTP %3): %2</source>
        <translation>der Handshake eines WebSockets ist falsch (HTTP %3): %2</translation>
    </message>
    <message>
        <source>a proxy in between changes the handshake</source>
        <translation>ein Proxy dazwischen verändert den Handshake</translation>
    </message>
    <message>
        <source>the handshake is written by hand</source>
        <translation>der Handshake ist von Hand geschrieben</translation>
    </message>
    <message>
        <source>let the proxy forward all Sec-WebSocket headers, Upgrade and Connection; use a WebSocket library</source>
        <translation>den Proxy alle Header Sec-WebSocket, Upgrade und Connection weiterreichen lassen; eine WebSocket-Bibliothek benutzen</translation>
    </message>
    <message>
        <source>the run ended twice: %1 after %2</source>
        <translation>der Lauf endete zweimal: %1 nach %2</translation>
    </message>
    <message>
        <source>two tasks end the run: its deadline and the agent, say</source>
        <translation>zwei Aufgaben beenden den Lauf: seine Frist und der Agent etwa</translation>
    </message>
    <message>
        <source>a fault was switched on that repeats events</source>
        <translation>ein Fehler ist eingeschaltet, der Ereignisse wiederholt</translation>
    </message>
    <message>
        <source>end a run in one place only; let the client ignore what comes after the end</source>
        <translation>einen Lauf nur an einer Stelle beenden; der Client kann übergehen, was nach dem Ende kommt</translation>
    </message>
    <message>
        <source>the stream fell silent: neither frame nor heartbeat for %2 s, though its reader takes what it gets</source>
        <translation>der Strom verstummte: seit %2 s weder Frame noch Heartbeat, obwohl sein Leser abnimmt, was kommt</translation>
    </message>
    <message>
        <source>the stream has sent only heartbeats for %2 s (%1): a read timeout of the client never fires</source>
        <translation>der Strom hat seit %2 s nur Heartbeats gesendet (%1): ein Lese-Timeout des Clients greift nie</translation>
    </message>
    <message>
        <source>the stream was opened and sent nothing for %1 s</source>
        <translation>der Strom wurde geöffnet und sendete %1 s lang nichts</translation>
    </message>
    <message>
        <source>%1 speaks plain HTTP to a port that speaks TLS</source>
        <translation>%1 spricht unverschlüsseltes HTTP mit einem Port, der TLS spricht</translation>
    </message>
    <message>
        <source>the address begins with http:// or ws://, and server.tls is on</source>
        <translation>die Adresse beginnt mit http:// oder ws://, und server.tls ist an</translation>
    </message>
    <message>
        <source>use https:// or wss://, or set server.tls = false</source>
        <translation>https:// oder wss:// benutzen oder server.tls = false setzen</translation>
    </message>
    <message>
        <source>%1 speaks TLS to a port that speaks plain HTTP</source>
        <translation>%1 spricht TLS mit einem Port, der unverschlüsseltes HTTP spricht</translation>
    </message>
    <message>
        <source>the address begins with https:// or wss://, and server.tls is off</source>
        <translation>die Adresse beginnt mit https:// oder wss://, und server.tls ist aus</translation>
    </message>
    <message>
        <source>the browser upgrades http to https by itself</source>
        <translation>der Browser macht von sich aus aus http https</translation>
    </message>
    <message>
        <source>use http:// or ws://, or set server.tls = true</source>
        <translation>http:// oder ws:// benutzen oder server.tls = true setzen</translation>
    </message>
    <message>
        <source>the TLS handshake with %1 failed: %2</source>
        <translation>der TLS-Handshake mit %1 scheiterte: %2</translation>
    </message>
    <message>
        <source>the client does not trust the certificate of this server</source>
        <translation>der Client vertraut dem Zertifikat dieses Servers nicht</translation>
    </message>
    <message>
        <source>client and server have no version of TLS in common</source>
        <translation>Client und Server haben keine gemeinsame Version von TLS</translation>
    </message>
    <message>
        <source>let the client trust the development certificate, or name one of your own in server.certificate</source>
        <translation>den Client dem Entwicklungszertifikat vertrauen lassen oder ein eigenes in server.certificate eintragen</translation>
    </message>
</context>
<context>
    <name>Formatting</name>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>HoverText</name>
    <message>
        <source>at %1</source>
        <translation>bei %1</translation>
    </message>
    <message>
        <source>%1 after the record before</source>
        <translation>%1 nach dem vorigen Eintrag</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>sent or received, then the size</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>for %1 so far</source>
        <translation>seit bisher %1</translation>
    </message>
    <message>
        <source>lasted %1</source>
        <translation>dauerte %1</translation>
    </message>
    <message>
        <source>the record itself is no longer kept</source>
        <translation>der Eintrag selbst wird nicht mehr aufbewahrt</translation>
    </message>
</context>
<context>
    <name>MarkLabels</name>
    <message>
        <source>%1 +%2</source>
        <comment>a name, and how many more</comment>
        <translation>%1 +%2</translation>
    </message>
</context>
<context>
    <name>NameTable</name>
    <message>
        <source>never completed</source>
        <translation>nie abgeschlossen</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>Alles aus&amp;wählen</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Erhöhen</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>&amp;Verringern</translation>
    </message>
</context>
<context>
    <name>QDockWidget</name>
    <message>
        <source>Float</source>
        <translation>Ablösen</translation>
    </message>
    <message>
        <source>Undocks and re-attaches the dock widget</source>
        <translation>Löst den Bereich ab und fügt ihn wieder ein</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Closes the dock widget</source>
        <translation>Schließt den Bereich</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Wieder&amp;herstellen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Einf&amp;ügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
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
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nein</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>QToolBar</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Wieder&amp;herstellen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>&amp;Link-Adresse kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Einf&amp;ügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>Ruler</name>
    <message>
        <source>%1 ns</source>
        <translation>%1 ns</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>StateWord</name>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>streaming</source>
        <translation>streamt</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>verbindet</translation>
    </message>
    <message>
        <source>authenticating</source>
        <translation>authentifiziert</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>processing</source>
        <translation>verarbeitet</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>schließt</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>Zeit abgelaufen</translation>
    </message>
    <message>
        <source>unavailable</source>
        <translation>nicht verfügbar</translation>
    </message>
    <message>
        <source>stalled</source>
        <translation>stockt</translation>
    </message>
    <message>
        <source>client left</source>
        <translation>Client ist gegangen</translation>
    </message>
    <message>
        <source>shut down</source>
        <translation>heruntergefahren</translation>
    </message>
</context>
<context>
    <name>TimelineMargins</name>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authentifizierung</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>Runs %1 to %2</source>
        <translation>Läufe %1 bis %2</translation>
    </message>
    <message>
        <source>+%1 more</source>
        <translation>+%1 weitere</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Stream</translation>
    </message>
</context>
<context>
    <name>TimelinePicture</name>
    <message>
        <source>Records: %1</source>
        <translation>Einträge: %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
</context>
<context>
    <name>Wait</name>
    <message>
        <source>next event</source>
        <translation>nächstes Ereignis</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what is awaited, then how long</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::AboutDialog</name>
    <message>
        <source>About Wirelamp</source>
        <translation>Über Wirelamp</translation>
    </message>
    <message>
        <source>Wirelamp %1

A local backend for people who build clients of AI-agent chat systems: it does what such a backend does, and shows it.

Qt %2
OpenSSL %3
%4

Free software under the GNU General Public License, version 3. There is no warranty.</source>
        <translation>Wirelamp %1

Ein lokales Backend für alle, die Clients für Chat-Systeme mit KI-Agenten bauen: Es tut, was ein solches Backend tut, und zeigt es.

Qt %2
OpenSSL %3
%4

Freie Software unter der GNU General Public License, Version 3. Ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>&amp;Licences…</source>
        <translation>&amp;Lizenzen …</translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::ArmedFaultModel</name>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Armed fault</source>
        <translation>Aktiver Fehler</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Fired</source>
        <translation>Ausgelöst</translation>
    </message>
    <message>
        <source>Last fired</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::AuthModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>Off by</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>the record was too long to keep</source>
        <translation>der Eintrag war zu lang, um ihn aufzubewahren</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::AuthPage</name>
    <message>
        <source>Auth outcomes</source>
        <translation>Auth-Ergebnisse</translation>
    </message>
    <message>
        <source>Nobody has tried to come in yet.

Each attempt appears here with its verdict and the reason. Tokens are never recorded.</source>
        <translation>Noch hat niemand versucht, sich anzumelden.

Jeder Versuch erscheint hier mit Urteil und Grund. Tokens werden nie aufgezeichnet.</translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Type some letters of a command</source>
        <translation>Einige Buchstaben eines Befehls eingeben</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::ConnectionModel</name>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authentifizierung</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>Geschlossen von</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>über %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und noch %n</numerusform>
            <numerusform>%1 und noch %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Awaits / ended</source>
        <translation>Wartet / Ende</translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::ConnectionProxy</name>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::ConnectionsPage</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>&amp;Close connection</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Close the selected connection with 1001</source>
        <translation>Die ausgewählte Verbindung mit 1001 schließen</translation>
    </message>
    <message>
        <source>Copy &amp;id</source>
        <translation>&amp;ID kopieren</translation>
    </message>
    <message>
        <source>Copy the name the client knows the connection by</source>
        <translation>Den Namen kopieren, unter dem der Client die Verbindung kennt</translation>
    </message>
    <message>
        <source>&amp;Filter to it</source>
        <translation>Danach &amp;filtern</translation>
    </message>
    <message>
        <source>Show only the events of the selected connection</source>
        <translation>Nur die Ereignisse der ausgewählten Verbindung anzeigen</translation>
    </message>
    <message>
        <source>Clear c&amp;losed</source>
        <translation>&amp;Geschlossene entfernen</translation>
    </message>
    <message>
        <source>Take the rows of closed connections out of the table</source>
        <translation>Die Zeilen geschlossener Verbindungen aus der Tabelle entfernen</translation>
    </message>
    <message>
        <source>Plain &amp;requests</source>
        <translation>HTTP-&amp;Anfragen</translation>
    </message>
    <message>
        <source>Also show ordinary HTTP requests</source>
        <translation>Auch gewöhnliche HTTP-Anfragen anzeigen</translation>
    </message>
    <message>
        <source>No connection yet.

Copy the URL above into your client, or press &quot;Run demo&quot;.</source>
        <translation>Noch keine Verbindung.

Kopieren Sie die URL oben in Ihren Client, oder wählen Sie „Demo starten“.</translation>
    </message>
    <message>
        <source>Copy the connection and its timeline as Markdown, without secrets</source>
        <translation>Die Verbindung und ihre Zeitleiste als Markdown kopieren, ohne Geheimnisse</translation>
    </message>
    <message>
        <source>It happens before it is known who the user is</source>
        <translation>Das geschieht, bevor der Benutzer bekannt ist</translation>
    </message>
    <message>
        <source>&amp;Break it</source>
        <translation>&amp;Kaputt machen</translation>
    </message>
    <message>
        <source>&amp;Break it for %1</source>
        <translation>Für %1 &amp;kaputt machen</translation>
    </message>
    <message>
        <source>Copy connection as bu&amp;g report</source>
        <translation>Verbindung als Fehlerberich&amp;t kopieren</translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::CopyMenu</name>
    <message>
        <source>The URL</source>
        <translation>Die URL</translation>
    </message>
    <message>
        <source>A token for user “dev”, good for an hour,</source>
        <translation>Ein Token für den Benutzer „dev“, eine Stunde gültig,</translation>
    </message>
    <message>
        <source>A client for %1</source>
        <translation>Ein Client für %1</translation>
    </message>
    <message>
        <source>%1 is in the clipboard.</source>
        <translation>%1 ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Copy &amp;client code</source>
        <translation>&amp;Client-Code kopieren</translation>
    </message>
    <message>
        <source>A client with URL and token</source>
        <translation>Ein Client mit URL und Token</translation>
    </message>
    <message>
        <source>Only one of them</source>
        <translation>Nur eines davon</translation>
    </message>
    <message>
        <source>WebSocket &amp;URL</source>
        <translation>WebSocket-&amp;URL</translation>
    </message>
    <message>
        <source>A fresh &amp;token</source>
        <translation>Ein neues &amp;Token</translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::DetailPage</name>
    <message>
        <source>Record as a tree</source>
        <translation>Eintrag als Baum</translation>
    </message>
    <message>
        <source>Record as raw text</source>
        <translation>Eintrag als Rohtext</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Headers of the request or answer</source>
        <translation>Header der Anfrage oder Antwort</translation>
    </message>
    <message>
        <source>Claims of the token</source>
        <translation>Claims des Tokens</translation>
    </message>
    <message>
        <source>Record as bytes</source>
        <translation>Eintrag als Bytes</translation>
    </message>
    <message>
        <source>Ways to see the record</source>
        <translation>Ansichten des Eintrags</translation>
    </message>
    <message>
        <source>&amp;JSON</source>
        <translation>&amp;JSON</translation>
    </message>
    <message>
        <source>Ra&amp;w</source>
        <translation>R&amp;oh</translation>
    </message>
    <message>
        <source>Hea&amp;ders</source>
        <translation>Heade&amp;r</translation>
    </message>
    <message>
        <source>Clai&amp;ms</source>
        <translation>&amp;Claims</translation>
    </message>
    <message>
        <source>He&amp;x</source>
        <translation>He&amp;x</translation>
    </message>
    <message>
        <source>Select an event, or a mark in the timeline, to see what it carried.</source>
        <translation>Wählen Sie ein Ereignis oder eine Markierung in der Zeitleiste, um den Inhalt zu sehen.</translation>
    </message>
    <message>
        <source>This record is no longer kept.</source>
        <translation>Dieser Eintrag wird nicht mehr aufbewahrt.</translation>
    </message>
    <message>
        <source>This record carries nothing but its name.</source>
        <translation>Dieser Eintrag enthält nur seinen Namen.</translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::EventSaver</name>
    <message>
        <source>cannot write %1: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::EventTableModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::EventsPage</name>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Hold the view still; everything is still recorded</source>
        <translation>Die Ansicht anhalten; aufgezeichnet wird weiterhin alles</translation>
    </message>
    <message>
        <source>F&amp;ollow</source>
        <translation>F&amp;olgen</translation>
    </message>
    <message>
        <source>Keep the newest event in view; scrolling up stops it</source>
        <translation>Das neueste Ereignis im Blick behalten; Hochscrollen beendet es</translation>
    </message>
    <message>
        <source>Selected &amp;connection only</source>
        <translation>Nur ausge&amp;wählte Verbindung</translation>
    </message>
    <message>
        <source>Hide the events of all other connections</source>
        <translation>Die Ereignisse aller anderen Verbindungen ausblenden</translation>
    </message>
    <message>
        <source>&amp;Copy as JSON</source>
        <translation>Als &amp;JSON kopieren</translation>
    </message>
    <message>
        <source>Copy the selected events</source>
        <translation>Die ausgewählten Ereignisse kopieren</translation>
    </message>
    <message>
        <source>&amp;Save filtered…</source>
        <translation>Gefilterte s&amp;peichern…</translation>
    </message>
    <message>
        <source>Write the events in the table to a file, one JSON object a line</source>
        <translation>Die Ereignisse der Tabelle in eine Datei schreiben, ein JSON-Objekt pro Zeile</translation>
    </message>
    <message>
        <source>&amp;Paused: +%1 new</source>
        <translation>&amp;Pause: +%1 neu</translation>
    </message>
    <message>
        <source>Nothing has happened yet.

Every request, verdict, message and event will be listed here.</source>
        <translation>Noch ist nichts passiert.

Hier erscheint jede Anfrage, jedes Urteil, jede Nachricht und jedes Ereignis.</translation>
    </message>
    <message>
        <source>No event matches the filter.</source>
        <translation>Kein Ereignis passt zum Filter.</translation>
    </message>
    <message>
        <source>Save filtered events</source>
        <translation>Gefilterte Ereignisse speichern</translation>
    </message>
    <message>
        <source>NDJSON (*.ndjson);;All files (*)</source>
        <translation>NDJSON (*.ndjson);;Alle Dateien (*)</translation>
    </message>
    <message numerus="yes">
        <source>%1 event(s) saved.</source>
        <translation>
            <numerusform>%1 Ereignis gespeichert.</numerusform>
            <numerusform>%1 Ereignisse gespeichert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 event(s) had left memory before their turn.</source>
        <translation>
            <numerusform>%1 Ereignis war schon aus dem Speicher, bevor es an der Reihe war.</numerusform>
            <numerusform>%1 Ereignisse waren schon aus dem Speicher, bevor sie an der Reihe waren.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::FaultDesk</name>
    <message>
        <source>&amp;End all faults</source>
        <translation>Alle Fehler be&amp;enden</translation>
    </message>
    <message>
        <source>Nothing goes wrong on purpose any more</source>
        <translation>Nichts geht mehr absichtlich schief</translation>
    </message>
    <message>
        <source>&amp;Add fault…</source>
        <translation>Fehler &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Choose what goes wrong, for whom and how often</source>
        <translation>Wählen, was schiefgeht, für wen und wie oft</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) at most can be armed.</source>
        <translation>
            <numerusform>Höchstens %n Fehler kann aktiv sein.</numerusform>
            <numerusform>Höchstens %n Fehler können aktiv sein.</numerusform>
        </translation>
    </message>
    <message>
        <source>End all</source>
        <translation>Alle beenden</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::FaultDialog</name>
    <message>
        <source>Add a fault</source>
        <translation>Fehler hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Arm</source>
        <translation>&amp;Aktivieren</translation>
    </message>
    <message>
        <source>What goes wrong</source>
        <translation>Was schiefgeht</translation>
    </message>
    <message>
        <source>&amp;What goes wrong</source>
        <translation>&amp;Was schiefgeht</translation>
    </message>
    <message>
        <source>Type of the &amp;event</source>
        <translation>&amp;Ereignistyp</translation>
    </message>
    <message>
        <source>&amp;Number of the event or frame</source>
        <translation>&amp;Nummer des Ereignisses oder Frames</translation>
    </message>
    <message>
        <source>&amp;Delay</source>
        <translation>Ver&amp;zögerung</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>&amp;More or less</source>
        <translation>&amp;Mehr oder weniger</translation>
    </message>
    <message>
        <source>After this many &amp;bytes</source>
        <translation>Nach so vielen &amp;Bytes</translation>
    </message>
    <message>
        <source>&amp;Bytes per second</source>
        <translation>&amp;Bytes pro Sekunde</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>G&amp;rund</translation>
    </message>
    <message>
        <source>&amp;Verdict</source>
        <translation>&amp;Urteil</translation>
    </message>
    <message>
        <source>Chance, of each &amp;occasion</source>
        <translation>Chance, bei &amp;jeder Gelegenheit</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>without a limit</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>Only this &amp;user</source>
        <translation>Nur dieser B&amp;enutzer</translation>
    </message>
    <message>
        <source>Only this &amp;path</source>
        <translation>Nur dieser &amp;Pfad</translation>
    </message>
    <message>
        <source>Only &amp;connection #</source>
        <translation>Nur &amp;Verbindung #</translation>
    </message>
    <message>
        <source>Only this a&amp;gent</source>
        <translation>Nur dieser A&amp;gent</translation>
    </message>
    <message>
        <source>In a plan: %1</source>
        <translation>In einem Plan: %1</translation>
    </message>
    <message>
        <source>C&amp;lose code</source>
        <translation>C&amp;lose-Code</translation>
    </message>
    <message>
        <source>How o&amp;ften at most</source>
        <translation>Wie o&amp;ft höchstens</translation>
    </message>
    <message>
        <source>Only th&amp;is run</source>
        <translation>Nur d&amp;ieser Lauf</translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::FaultsPage</name>
    <message>
        <source>Faults that can be armed</source>
        <translation>Fehler, die aktiviert werden können</translation>
    </message>
    <message>
        <source>Armed faults</source>
        <translation>Aktive Fehler</translation>
    </message>
    <message>
        <source>&amp;Remove fault</source>
        <translation>Fehler entfe&amp;rnen</translation>
    </message>
    <message>
        <source>End the selected fault; the others stay armed</source>
        <translation>Den gewählten Fehler beenden; die anderen bleiben aktiv</translation>
    </message>
    <message>
        <source>Copy &amp;plan</source>
        <translation>&amp;Plan kopieren</translation>
    </message>
    <message>
        <source>Copy what is armed as JSON, as POST /admin/faults takes it</source>
        <translation>Was aktiv ist, als JSON kopieren, wie POST /admin/faults es nimmt</translation>
    </message>
    <message>
        <source>Filter of the faults</source>
        <translation>Filter der Fehler</translation>
    </message>
    <message>
        <source>Filter: 1011, stream, token …</source>
        <translation>Filter: 1011, Stream, Token …</translation>
    </message>
    <message>
        <source>No fault has these words.</source>
        <translation>Kein Fehler enthält diese Wörter.</translation>
    </message>
    <message>
        <source>Nothing goes wrong on purpose.

Check a fault above, or add one.</source>
        <translation>Nichts geht absichtlich schief.

Oben einen Fehler ankreuzen oder einen hinzufügen.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::FilterBar</name>
    <message>
        <source>Filter: text, type:agent_*, dir:in, run:3, -ping, is:error</source>
        <translation>Filter: Text, type:agent_*, dir:in, run:3, -ping, is:error</translation>
    </message>
    <message>
        <source>Filter of the events</source>
        <translation>Filter der Ereignisse</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 record(s)</source>
        <translation>
            <numerusform>%1 Eintrag</numerusform>
            <numerusform>%1 Einträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::FindBar</name>
    <message>
        <source>Find in the events</source>
        <translation>In den Ereignissen suchen</translation>
    </message>
    <message>
        <source>Find: text, type:ping, is:error</source>
        <translation>Suchen: Text, type:ping, is:error</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen…</translation>
    </message>
    <message>
        <source>Find a record without hiding the others</source>
        <translation>Einen Eintrag suchen, ohne die anderen auszublenden</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>&amp;Weitersuchen</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>&amp;Rückwärts suchen</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>sucht…</translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::FindingModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::FindingTree</name>
    <message numerus="yes">
        <source>%1, %n finding(s)</source>
        <translation>
            <numerusform>%1, %n Befund</numerusform>
            <numerusform>%1, %n Befunde</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::FindingsPage</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Clear f&amp;indings</source>
        <translation>Befunde &amp;leeren</translation>
    </message>
    <message>
        <source>Forget these findings; new ones will appear</source>
        <translation>Diese Befunde vergessen; neue erscheinen weiterhin</translation>
    </message>
    <message>
        <source>Nothing looks wrong.

Refusals, silent streams, missing events and the like will be explained here.</source>
        <translation>Nichts ist auffällig.

Ablehnungen, verstummte Streams, fehlende Ereignisse und Ähnliches werden hier erklärt.</translation>
    </message>
    <message>
        <source>Causes of the finding, and what to do</source>
        <translation>Ursachen des Befunds und was zu tun ist</translation>
    </message>
    <message>
        <source>Records that show it</source>
        <translation>Einträge, die es zeigen</translation>
    </message>
    <message>
        <source>Likely causes:</source>
        <translation>Wahrscheinliche Ursachen:</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>Was zu tun ist: %1</translation>
    </message>
    <message>
        <source>no longer kept</source>
        <translation>nicht mehr aufbewahrt</translation>
    </message>
    <message>
        <source>Copy finding as bug &amp;report</source>
        <translation>Befund als Fehlerbe&amp;richt kopieren</translation>
    </message>
    <message>
        <source>Bug report</source>
        <translation>Fehlerbericht</translation>
    </message>
    <message>
        <source>Copy the finding with its connection and timeline as Markdown, without secrets</source>
        <translation>Den Befund mit Verbindung und Zeitleiste als Markdown kopieren, ohne Geheimnisse</translation>
    </message>
    <message numerus="yes">
        <source>This is the newest of %n finding(s) of this kind.</source>
        <translation>
            <numerusform>Das ist der neueste von %n Befund dieser Art.</numerusform>
            <numerusform>Das ist der neueste von %n Befunden dieser Art.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::FirstRunView</name>
    <message>
        <source>The server is stopped.</source>
        <translation>Der Server ist gestoppt.</translation>
    </message>
    <message>
        <source>The server is starting.</source>
        <translation>Der Server startet.</translation>
    </message>
    <message>
        <source>The server is listening. Connect your client to</source>
        <translation>Der Server lauscht. Verbinden Sie Ihren Client mit</translation>
    </message>
    <message>
        <source>The server is stopping.</source>
        <translation>Der Server wird gestoppt.</translation>
    </message>
    <message>
        <source>The server could not start.</source>
        <translation>Der Server konnte nicht starten.</translation>
    </message>
    <message>
        <source>WebSocket URL</source>
        <translation>WebSocket-URL</translation>
    </message>
    <message>
        <source>Run &amp;demo</source>
        <translation>&amp;Demo starten</translation>
    </message>
    <message>
        <source>Copy &amp;URL</source>
        <translation>&amp;URL kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;token</source>
        <translation>&amp;Token kopieren</translation>
    </message>
    <message>
        <source>Every connection, refusal and event shows up here as it happens. The demo connects a built-in client over the real socket and asks for one run: five events within a second.</source>
        <translation>Jede Verbindung, jede Ablehnung und jedes Ereignis erscheint hier, sobald es geschieht. Die Demo verbindet einen eingebauten Client über den echten Socket und fordert einen Lauf an: fünf Ereignisse innerhalb einer Sekunde.</translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::HealthStrip</name>
    <message>
        <source>Welcome</source>
        <translation>Begrüßung</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>1011</source>
        <translation>1011</translation>
    </message>
    <message>
        <source>First byte</source>
        <translation>Erstes Byte</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>Five events</source>
        <translation>Fünf Ereignisse</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message>
        <source>%1: nothing measured yet</source>
        <translation>%1: noch nichts gemessen</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, from %n measurement(s)</source>
        <translation>
            <numerusform>%1: %2, aus %n Messung</numerusform>
            <numerusform>%1: %2, aus %n Messungen</numerusform>
        </translation>
    </message>
    <message>
        <source>; half within %1, 95 % within %2</source>
        <translation>; die Hälfte innerhalb von %1, 95 % innerhalb von %2</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Gesundheit</translation>
    </message>
    <message>
        <source>No findings</source>
        <translation>Keine Befunde</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n Befund</numerusform>
            <numerusform>%n Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>Show what looks wrong and what to do about it</source>
        <translation>Zeigen, was auffällig ist und was dagegen zu tun ist</translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::JsonTreeModel</name>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n Element</numerusform>
            <numerusform>%n Elemente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n Feld</numerusform>
            <numerusform>%n Felder</numerusform>
        </translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>truth value</source>
        <translation>Wahrheitswert</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>array</source>
        <translation>Array</translation>
    </message>
    <message>
        <source>object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>cut at %1 of %2 bytes</source>
        <translation>nach %1 von %2 Bytes abgeschnitten</translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::LicencesDialog</name>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::MainWindow</name>
    <message>
        <source>The demo did not work: %1</source>
        <translation>Die Demo hat nicht funktioniert: %1</translation>
    </message>
    <message>
        <source>The server is not listening: %1.</source>
        <translation>Der Server lauscht nicht: %1.</translation>
    </message>
    <message>
        <source>No token is required (auth.required = false): everybody who reaches this address comes in as &quot;anonymous&quot;.</source>
        <translation>Es ist kein Token nötig (auth.required = false): Wer diese Adresse erreicht, kommt als „anonymous“ herein.</translation>
    </message>
    <message>
        <source>%1 – Wirelamp</source>
        <translation>%1 – Wirelamp</translation>
    </message>
    <message>
        <source>Wirelamp</source>
        <translation>Wirelamp</translation>
    </message>
    <message numerus="yes">
        <source>%1 record(s) came faster than they could be read here and are missing in this window.</source>
        <translation>
            <numerusform>%1 Eintrag kam schneller, als er hier gelesen werden konnte, und fehlt in diesem Fenster.</numerusform>
            <numerusform>%1 Einträge kamen schneller, als sie hier gelesen werden konnten, und fehlen in diesem Fenster.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) armed</source>
        <translation>
            <numerusform>%n Fehler aktiv</numerusform>
            <numerusform>%n Fehler aktiv</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>fired %1 time(s)</source>
        <translation>
            <numerusform>%1-mal ausgelöst</numerusform>
            <numerusform>%1-mal ausgelöst</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: things go wrong on purpose.</source>
        <translation>%1, %2: hier geht absichtlich etwas schief.</translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Take this notice away</source>
        <translation>Diesen Hinweis ausblenden</translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::PresetModel</name>
    <message>
        <source>Fault</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>What a client gets to see</source>
        <translation>Was ein Client davon sieht</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::ServerActions</name>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Begin to listen</source>
        <translation>Beginnen zu lauschen</translation>
    </message>
    <message>
        <source>Tr&amp;y again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>Try to listen once more</source>
        <translation>Noch einmal versuchen zu lauschen</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>St&amp;oppen</translation>
    </message>
    <message>
        <source>Close all clients with 1001 and stop listening</source>
        <translation>Alle Clients mit 1001 schließen und nicht mehr lauschen</translation>
    </message>
    <message>
        <source>&amp;Restart</source>
        <translation>&amp;Neu starten</translation>
    </message>
    <message>
        <source>Stop, then start again with the same settings</source>
        <translation>Stoppen, dann mit denselben Einstellungen wieder starten</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Port, tokens, limits, and where each value comes from</source>
        <translation>Port, Tokens, Grenzen und woher jeder Wert kommt</translation>
    </message>
    <message>
        <source>&amp;Ready</source>
        <translation>&amp;Bereit</translation>
    </message>
    <message>
        <source>Runs are answered</source>
        <translation>Läufe werden beantwortet</translation>
    </message>
    <message>
        <source>&amp;Not ready</source>
        <translation>&amp;Nicht bereit</translation>
    </message>
    <message>
        <source>The service is there, but refuses runs for now</source>
        <translation>Der Dienst ist da, lehnt Läufe aber vorerst ab</translation>
    </message>
    <message>
        <source>&amp;Absent</source>
        <translation>Nicht &amp;vorhanden</translation>
    </message>
    <message>
        <source>There is no such service</source>
        <translation>Diesen Dienst gibt es nicht</translation>
    </message>
    <message>
        <source>Copy &amp;URL</source>
        <translation>&amp;URL kopieren</translation>
    </message>
    <message>
        <source>Copy the WebSocket address</source>
        <translation>Die WebSocket-Adresse kopieren</translation>
    </message>
    <message>
        <source>Make a token for a client: a good one, or one that is wrong on purpose</source>
        <translation>Ein Token für einen Client ausstellen: ein gutes oder ein absichtlich falsches</translation>
    </message>
    <message>
        <source>Run &amp;demo</source>
        <translation>&amp;Demo starten</translation>
    </message>
    <message>
        <source>Let a built-in client connect and run the agent once</source>
        <translation>Einen eingebauten Client verbinden und den Agenten einmal laufen lassen</translation>
    </message>
    <message>
        <source>Demo is running</source>
        <translation>Demo läuft</translation>
    </message>
    <message>
        <source>New &amp;token…</source>
        <translation>Neues &amp;Token…</translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::ServiceLevelModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>met</source>
        <translation>erfüllt</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>verfehlt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3, %4</source>
        <translation>%1: %2, %3, %4</translation>
    </message>
    <message>
        <source>Service level</source>
        <translation>Service-Level</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>95 % within</source>
        <translation>95 % innerhalb</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Messwerte</translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::SettingsDialog</name>
    <message>
        <source>default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>file, %1</source>
        <translation>Datei, %1</translation>
    </message>
    <message>
        <source>environment, %1</source>
        <translation>Umgebung, %1</translation>
    </message>
    <message>
        <source>command line, %1</source>
        <translation>Befehlszeile, %1</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>A value set here is written to %1.</source>
        <translation>Ein hier gesetzter Wert wird in %1 geschrieben.</translation>
    </message>
    <message>
        <source>Filter settings</source>
        <translation>Einstellungen filtern</translation>
    </message>
    <message>
        <source>Settings with their values and sources</source>
        <translation>Einstellungen mit Werten und Quellen</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>&amp;Restart the server</source>
        <translation>Server &amp;neu starten</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Neuer Wert</translation>
    </message>
    <message>
        <source>&amp;Save to the file</source>
        <translation>In die Datei &amp;speichern</translation>
    </message>
    <message>
        <source>%1: %2 Default: %3</source>
        <translation>%1: %2 Vorgabe: %3</translation>
    </message>
    <message>
        <source>Saved, but %1 still decides.</source>
        <translation>Gespeichert, aber maßgeblich bleibt: %1.</translation>
    </message>
    <message>
        <source>Saved. It holds after a restart of the server.</source>
        <translation>Gespeichert. Gilt nach einem Neustart des Servers.</translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::TimelinePage</name>
    <message>
        <source>Timeline of the selected connection</source>
        <translation>Zeitleiste der ausgewählten Verbindung</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>V&amp;ergrößern</translation>
    </message>
    <message>
        <source>Show less time, more closely</source>
        <translation>Weniger Zeit zeigen, dafür genauer</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>Ve&amp;rkleinern</translation>
    </message>
    <message>
        <source>Show more time</source>
        <translation>Mehr Zeit zeigen</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>E&amp;inpassen</translation>
    </message>
    <message>
        <source>Show the whole connection</source>
        <translation>Die ganze Verbindung zeigen</translation>
    </message>
    <message>
        <source>Follow the p&amp;resent</source>
        <translation>Gegenwart &amp;folgen</translation>
    </message>
    <message>
        <source>Keep the present at the right edge of the timeline</source>
        <translation>Die Gegenwart am rechten Rand der Zeitleiste halten</translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>No connection is selected</source>
        <translation>Keine Verbindung ausgewählt</translation>
    </message>
    <message>
        <source>Records: %1, none selected</source>
        <translation>Einträge: %1, keiner ausgewählt</translation>
    </message>
    <message>
        <source>Waiting for the first record of %1…</source>
        <translation>Warten auf den ersten Eintrag von %1…</translation>
    </message>
    <message>
        <source>Select a connection to see what happened on it, and when</source>
        <translation>Wählen Sie eine Verbindung, um zu sehen, was darauf wann geschah</translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::TokenDialog</name>
    <message>
        <source>Mint a token</source>
        <translation>Token ausstellen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>nothing: a good token</source>
        <translation>nichts: ein gutes Token</translation>
    </message>
    <message>
        <source>it expired an hour ago</source>
        <translation>es ist seit einer Stunde abgelaufen</translation>
    </message>
    <message>
        <source>it is not valid yet</source>
        <translation>es ist noch nicht gültig</translation>
    </message>
    <message>
        <source>it is signed with another key</source>
        <translation>es ist mit einem anderen Schlüssel signiert</translation>
    </message>
    <message>
        <source>it is for another audience</source>
        <translation>es ist für eine andere Zielgruppe (aud)</translation>
    </message>
    <message>
        <source>it is not signed (alg none)</source>
        <translation>es ist nicht signiert (alg none)</translation>
    </message>
    <message>
        <source>it is not a JWT at all</source>
        <translation>es ist gar kein JWT</translation>
    </message>
    <message>
        <source>&amp;User (sub)</source>
        <translation>&amp;Benutzer (sub)</translation>
    </message>
    <message>
        <source>&amp;Good for</source>
        <translation>&amp;Gültig für</translation>
    </message>
    <message>
        <source>&amp;Algorithm</source>
        <translation>&amp;Algorithmus</translation>
    </message>
    <message>
        <source>What is &amp;wrong with it</source>
        <translation>Was daran &amp;falsch ist</translation>
    </message>
    <message>
        <source>&amp;More claims (JSON)</source>
        <translation>&amp;Weitere Claims (JSON)</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Lifetime in minutes</source>
        <translation>Lebensdauer in Minuten</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>What is wrong with the token</source>
        <translation>Was am Token falsch ist</translation>
    </message>
    <message>
        <source>More claims as a JSON object</source>
        <translation>Weitere Claims als JSON-Objekt</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>The claims are not usable: %1.</source>
        <translation>Die Claims sind nicht verwendbar: %1.</translation>
    </message>
    <message>
        <source>The server accepts this token.</source>
        <translation>Der Server nimmt dieses Token an.</translation>
    </message>
    <message>
        <source>The server refuses this token, and says why.</source>
        <translation>Der Server lehnt dieses Token ab und sagt, warum.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::TopBar</name>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>wird gestoppt</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>lauscht</translation>
    </message>
    <message>
        <source>not listening</source>
        <translation>lauscht nicht</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>keine Adresse</translation>
    </message>
    <message>
        <source>Copy a small program that connects, with address and a fresh token filled in</source>
        <translation>Ein kleines Programm kopieren, das sich verbindet: Adresse und ein neues Token sind eingetragen</translation>
    </message>
    <message>
        <source>Let something go wrong on purpose</source>
        <translation>Etwas absichtlich schiefgehen lassen</translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::WindowMenus</name>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>&amp;Agent service</source>
        <translation>&amp;Agentendienst</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>Fi&amp;lter events</source>
        <translation>Ereignisse &amp;filtern</translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation>&amp;Verbindung</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>P&amp;anes</source>
        <translation>&amp;Bereiche</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>Farb&amp;schema</translation>
    </message>
    <message>
        <source>Reset &amp;layout</source>
        <translation>&amp;Layout zurücksetzen</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Connections</source>
        <translation>&amp;Verbindungen</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>&amp;Zeitleiste</translation>
    </message>
    <message>
        <source>&amp;Events</source>
        <translation>&amp;Ereignisse</translation>
    </message>
    <message>
        <source>&amp;Detail</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>&amp;Auth outcomes</source>
        <translation>&amp;Auth-Ergebnisse</translation>
    </message>
    <message>
        <source>&amp;Findings</source>
        <translation>&amp;Befunde</translation>
    </message>
    <message>
        <source>&amp;Next connection</source>
        <translation>&amp;Nächste Verbindung</translation>
    </message>
    <message>
        <source>&amp;Previous connection</source>
        <translation>Vor&amp;herige Verbindung</translation>
    </message>
    <message>
        <source>C&amp;ommand palette…</source>
        <translation>Befehls&amp;palette…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About Wirelamp</source>
        <translation>&amp;Über Wirelamp</translation>
    </message>
    <message>
        <source>&amp;Break it</source>
        <translation>&amp;Kaputt machen</translation>
    </message>
    <message>
        <source>&amp;Faults…</source>
        <translation>&amp;Fehler…</translation>
    </message>
    <message>
        <source>Fa&amp;ults</source>
        <translation>Feh&amp;ler</translation>
    </message>
</context>
<context>
    <name>wirelamp::ui::Workspace</name>
    <message>
        <source>&amp;Connections</source>
        <translation>Verbi&amp;ndungen</translation>
    </message>
    <message>
        <source>&amp;Auth outcomes</source>
        <translation>Auth-&amp;Ergebnisse</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>&amp;Zeitleiste</translation>
    </message>
    <message>
        <source>&amp;Detail</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>&amp;Findings</source>
        <translation>Be&amp;funde</translation>
    </message>
    <message>
        <source>Fa&amp;ults</source>
        <translation>Feh&amp;ler</translation>
    </message>
</context>
</TS>
