// Follows channels with pusher-js and prints what happens, one JSON line each, until stdin ends.
const Pusher = require("pusher-js");

const { key, port, url, token, signIn, channels } = JSON.parse(process.argv[2]);
const headers = { Authorization: `Token ${token}` };
const tell = (line) => console.log(JSON.stringify(line));

const pusher = new Pusher(key, {
  cluster: "none",
  wsHost: "127.0.0.1",
  wsPort: port,
  forceTLS: false,
  enabledTransports: ["ws"],
  disableStats: true,
  userAuthentication: { endpoint: `${url}/api/pusher/user-auth/`, headers },
  channelAuthorization: { endpoint: `${url}/api/pusher/auth/`, headers },
});

function follow(name) {
  const channel = pusher.subscribe(name);
  channel.bind_global((event, data) => tell([name, event, data]));
}

if (signIn) {
  pusher.signin();
  pusher.user.signinDonePromise.then(() => channels.forEach(follow));
} else {
  channels.forEach(follow);
}
process.stdin.resume().on("end", () => pusher.disconnect());
