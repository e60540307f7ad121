// Calls the official publisher for Node as it is told, and prints each answer as a JSON line.
const Pusher = require("pusher");

const { app, calls } = JSON.parse(process.argv[2]);
const pusher = new Pusher({ ...app, host: "127.0.0.1", useTLS: false });

async function answer([method, ...words]) {
  try {
    const response = await pusher[method](...words);
    return { status: response.status, body: await response.json() };
  } catch (error) {
    return { status: error.status, body: error.body };
  }
}

(async () => {
  for (const call of calls) console.log(JSON.stringify(await answer(call)));
})();
