// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only
//
// The test client at `/`. Loads nothing from elsewhere, keeps nothing, and shows whatever came over the
// wire as text.
'use strict';

(() => {
  const rowsMax = 500;
  const shownCharactersMax = 20000;
  const briefCharactersMax = 200;

  const byId = (id) => document.getElementById(id);
  const webSocketUrl = `${location.protocol === 'https:' ? 'wss:' : 'ws:'}//${location.host}/ws`;

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  function say(id, text, tone = '') {
    byId(id).textContent = text;
    byId(id).dataset.tone = tone;
  }

  // --- The list of events -------------------------------------------------------------------------

  const log = {count: 0, lastAt: 0};

  const tones = {
    agent_completed: 'good', connection_established: 'good', stream_end: 'good', stream_complete: 'good',
    agent_error: 'bad', agent_stopped: 'bad', error: 'bad', error_message: 'bad', service_unavailable: 'bad',
    agent_thinking: 'thought', tool_executing: 'tool', tool_completed: 'tool',
  };

  function timeOfDay(date) {
    const two = (number) => String(number).padStart(2, '0');
    const clock = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
    return `${clock}.${String(date.getMilliseconds()).padStart(3, '0')}`;
  }

  function since(milliseconds) {
    if (milliseconds < 1000)
      return `+${milliseconds.toFixed(1)} ms`;
    return milliseconds < 100000 ? `+${(milliseconds / 1000).toFixed(2)} s` : '';
  }

  function briefOf(message) {
    const texts = ['reasoning', 'tool_name', 'response', 'content', 'error_message', 'message', 'status', 'did_you_mean'];
    const found = texts.map((name) => message[name]).find((value) => typeof value === 'string' && value !== '');
    const inner = message.data && typeof message.data === 'object' && message.data.status;
    return found || (typeof inner === 'string' ? inner : '');
  }

  // `arrow` says which way it went: → to the server, ← from it, • neither.
  function addRow(arrow, type, brief, detail, tone) {
    const now = performance.now();
    const gap = log.lastAt ? since(now - log.lastAt) : '';
    log.lastAt = now;
    log.count += 1;

    const typeCell = element('span', {className: 'type', textContent: type.slice(0, 60)});
    typeCell.dataset.tone = tone || (Object.hasOwn(tones, type) ? tones[type] : '');
    const summary = element('summary', {},
      element('time', {textContent: timeOfDay(new Date())}),
      element('span', {className: 'delta', textContent: gap}),
      element('span', {textContent: arrow, title: {'→': 'sent', '←': 'received'}[arrow] || 'here'}),
      typeCell,
      element('span', {className: 'brief', textContent: brief.slice(0, briefCharactersMax)}));
    const details = element('details', {}, summary);
    if (detail)
      details.append(element('pre', {textContent: detail.slice(0, shownCharactersMax)}));
    keepRow(element('li', {}, details));
  }

  function keepRow(row) {
    const list = byId('events');
    const wasAtEnd = list.scrollTop + list.clientHeight >= list.scrollHeight - 40;
    list.append(row);
    while (list.childElementCount > rowsMax)
      list.firstElementChild.remove();
    if (wasAtEnd)
      list.scrollTop = list.scrollHeight;
    byId('log-empty').hidden = true;
    byId('count').textContent = log.count === 1 ? '1 row' : `${log.count} rows` + (log.count > rowsMax ? `, the last ${rowsMax} kept` : '');
  }

  function addMessage(arrow, text, source) {
    let message = null;
    try {
      message = JSON.parse(text);
    } catch {
      addRow(arrow, 'not JSON', text, text, 'bad');
      return null;
    }
    const isObject = message !== null && typeof message === 'object' && !Array.isArray(message);
    const fields = isObject ? message : {};
    const event = fields.type === 'system_message' && typeof fields.event === 'string' ? fields.event : fields.type;
    const name = typeof event === 'string' ? event : (typeof fields.event === 'string' ? fields.event : 'no type');
    addRow(arrow, source ? `${source} ${name}` : name, briefOf(fields), JSON.stringify(message, null, 2),
           Object.hasOwn(tones, name) ? tones[name] : '');
    return fields;
  }

  byId('clear').addEventListener('click', () => {
    byId('events').replaceChildren();
    byId('log-empty').hidden = false;
    byId('count').textContent = 'none yet';
    Object.assign(log, {count: 0, lastAt: 0});
  });

  // --- Addresses and the server -------------------------------------------------------------------

  function addAddress(name, address) {
    const copy = element('button', {type: 'button', className: 'copy', textContent: 'Copy'});
    copy.setAttribute('aria-label', `Copy the address: ${name}`);
    copy.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(address);
        copy.textContent = 'Copied';
      } catch {
        copy.textContent = 'Not allowed';
      }
      setTimeout(() => { copy.textContent = 'Copy'; }, 1500);
    });
    const shown = element('dd', {});
    for (const part of address.split(/(?<=[/])(?=[^/])/))
      shown.append(part, element('wbr', {})); // A long address breaks behind a slash.
    byId('addresses').append(element('dt', {textContent: name}), shown, copy);
  }

  addAddress('WebSocket', webSocketUrl);
  addAddress('HTTP', location.origin);
  addAddress('Chat stream', `${location.origin}/api/chat/stream`);
  addAddress('Agent stream', `${location.origin}/api/agents/stream`);
  addAddress('Execute', `${location.origin}/api/agents/execute`);

  async function askServer() {
    try {
      const health = await (await fetch('/health')).json();
      const isHealthy = health.status === 'healthy';
      say('server-state', `${health.status} · ${health.environment}`, isHealthy ? 'good' : 'bad');
      byId('version').textContent = health.version ? `version ${health.version}` : '';
    } catch {
      say('server-state', 'not reachable', 'bad');
    }
  }

  // --- The token ----------------------------------------------------------------------------------

  const token = () => byId('token').value.trim();

  function base64Url(text) {
    const bytes = String.fromCharCode(...new TextEncoder().encode(text));
    return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  }

  async function post(path, body) {
    const response = await fetch(path, {
      method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body),
    });
    return {ok: response.ok, status: response.status, json: await response.json()};
  }

  byId('mint').addEventListener('click', async () => {
    try {
      const {ok, status, json} = await post('/auth/dev/login', {});
      if (!ok) {
        say('token-note', `${status}: ${json.message}`, 'bad');
        return;
      }
      byId('token').value = json.access_token;
      say('token-note', `For the user ${json.user.id}, good for ${Math.round(json.expires_in / 60)} minutes.`, 'good');
    } catch {
      say('token-note', 'The server did not answer.', 'bad');
    }
  });

  const sentence = (text) => (/[.?!]$/.test(text) ? text : `${text}.`);

  // What the server thinks of the token, as one sentence.
  async function verdict() {
    const {json} = await post('/auth/validate', {token: token()});
    if (json.valid)
      return {text: `The token is good: user ${json.user_id}${json.expires_at ? `, until ${json.expires_at}` : ''}.`, isGood: true};
    return {text: sentence(`The token is refused (${json.error}): ${json.message}`), isGood: false};
  }

  byId('judge').addEventListener('click', async () => {
    try {
      const {text, isGood} = await verdict();
      say('token-note', text, isGood ? 'good' : 'bad');
    } catch {
      say('token-note', 'The server did not answer.', 'bad');
    }
  });

  // --- The WebSocket ------------------------------------------------------------------------------

  const closeMeanings = {
    1000: 'Normal: one side was done.',
    1001: 'Going away: the server stopped, or got no pong in time.',
    1002: 'Protocol error.',
    1003: 'Data of a kind the server does not take.',
    1005: 'Closed without a code.',
    1006: 'The connection ended without a close frame.',
    1007: 'Text that is not UTF-8.',
    1008: 'Policy: the original server says this when it refuses a token.',
    1009: 'A message was larger than max_message_size.',
    1011: 'The server failed.',
    1013: 'The server is too busy: try again later.',
    4001: 'Authentication required: the token was refused.',
  };

  let socket = null;
  let wasOpen = false;

  function showSocketState(text, tone) {
    say('socket-state', text, tone);
    const isOpen = socket !== null && socket.readyState === WebSocket.OPEN;
    byId('connect').disabled = socket !== null;
    byId('disconnect').disabled = socket === null;
    for (const id of ['send', 'stop', 'ping'])
      byId(id).disabled = !isOpen;
  }

  function connect() {
    const protocols = token() ? ['jwt-auth', `jwt.${base64Url(token())}`] : ['jwt-auth'];
    wasOpen = false;
    say('socket-note', '');
    addRow('•', 'connect', webSocketUrl, '', '');
    socket = new WebSocket(webSocketUrl, protocols);
    showSocketState('connecting', '');
    socket.addEventListener('open', () => {
      wasOpen = true;
      addRow('•', 'open', socket.protocol ? `subprotocol ${socket.protocol}` : 'no subprotocol', '', 'good');
      showSocketState('connected', 'good');
    });
    socket.addEventListener('message', (event) => addMessage('←', String(event.data)));
    socket.addEventListener('close', closed);
  }

  async function closed(event) {
    socket = null;
    showSocketState('not connected', event.code === 1000 ? '' : 'bad');
    const reason = event.reason ? `, reason "${event.reason}"` : '';
    const meaning = closeMeanings[event.code] || 'A code of the application.';
    addRow('•', `close ${event.code}`, event.reason || meaning, '', event.code === 1000 ? '' : 'bad');
    say('socket-note', `Closed with ${event.code}${reason}. ${meaning}`, event.code === 1000 ? '' : 'bad');
    if (event.code === 1006 && !wasOpen)
      await explainRefusal();
  }

  // A browser hides status and body of a refused handshake: ask again in a way it can read.
  async function explainRefusal() {
    const hidden = 'Closed with 1006 before it was open: the server refused the handshake, and browsers hide why.';
    if (!token()) {
      say('socket-note', `${hidden} No token was sent.`, 'bad');
      return;
    }
    try {
      const {text} = await verdict();
      say('socket-note', `${hidden} ${text}`, 'bad');
    } catch {
      say('socket-note', `${hidden} It does not answer HTTP either: is it still running?`, 'bad');
    }
  }

  function send(message) {
    const text = JSON.stringify(message);
    socket.send(text);
    addMessage('→', text);
  }

  function order() {
    const agent = byId('agent').value.trim();
    const fields = {content: byId('message').value};
    return agent ? {...fields, agent} : fields;
  }

  byId('connect').addEventListener('click', connect);
  byId('disconnect').addEventListener('click', () => socket && socket.close(1000, 'done'));
  byId('ping').addEventListener('click', () => send({type: 'ping', timestamp: Date.now()}));
  byId('stop').addEventListener('click', () => send({type: 'stop_agent'}));
  byId('sender').addEventListener('submit', (event) => {
    event.preventDefault();
    if (socket && socket.readyState === WebSocket.OPEN)
      send({type: 'execute_agent', ...order()});
  });

  // --- The stream ---------------------------------------------------------------------------------

  let streaming = null;

  // Takes whole events off the front of `text` and returns the rest.
  function takeFrames(text) {
    const frames = text.split('\n\n');
    const rest = frames.pop();
    for (const frame of frames) {
      const data = frame.split('\n').filter((line) => line.startsWith('data:')).map((line) => line.slice(5).trimStart());
      if (data.length > 0)
        addMessage('←', data.join('\n'), 'sse');
    }
    return rest;
  }

  async function readStream(response, startedAt) {
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    let firstByteAt = 0;
    for (;;) {
      const {done, value} = await reader.read();
      if (done)
        break;
      firstByteAt = firstByteAt || performance.now();
      rest = takeFrames(rest + value);
    }
    const first = firstByteAt ? `first byte after ${(firstByteAt - startedAt).toFixed(0)} ms, ` : '';
    return `${first}complete after ${((performance.now() - startedAt) / 1000).toFixed(2)} s`;
  }

  async function stream() {
    streaming = new AbortController();
    byId('stream').disabled = true;
    byId('stream-stop').disabled = false;
    say('stream-state', 'streaming');
    say('stream-note', '');
    const headers = {'Content-Type': 'application/json', Accept: 'text/event-stream'};
    if (token())
      headers.Authorization = `Bearer ${token()}`;
    const startedAt = performance.now();
    addRow('→', 'POST', '/api/chat/stream', JSON.stringify(order(), null, 2), '');
    try {
      const response = await fetch('/api/chat/stream', {
        method: 'POST', headers, body: JSON.stringify(order()), signal: streaming.signal,
      });
      if (response.ok) {
        say('stream-note', await readStream(response, startedAt), 'good');
        say('stream-state', 'complete', 'good');
      } else {
        const {message} = await response.json();
        say('stream-note', `${response.status}: ${message}`, 'bad');
        say('stream-state', 'refused', 'bad');
      }
    } catch (problem) {
      const isOurs = problem.name === 'AbortError';
      say('stream-state', isOurs ? 'left' : 'broken', isOurs ? '' : 'bad');
      say('stream-note', isOurs ? 'The server cancels the run when its reader leaves.' : 'The stream broke off.');
    }
    addRow('•', 'stream over', byId('stream-note').textContent, '', '');
    byId('stream').disabled = false;
    byId('stream-stop').disabled = true;
  }

  byId('stream').addEventListener('click', stream);
  byId('stream-stop').addEventListener('click', () => streaming && streaming.abort());

  askServer();
  setInterval(askServer, 15000);
})();
