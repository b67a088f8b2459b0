// npm's eventsource reads the live stream: a change is made, and arrives as a CloudEvent with an id.
import { CloudEvent } from "cloudevents";
import { EventSource } from "eventsource";

const [gateway, issuer, department, fiscalYear] = process.argv.slice(2);
const answer = await fetch(`${issuer}/token`, {
  method: "POST",
  body: new URLSearchParams({ grant_type: "client_credentials", client_id: "admin", client_secret: "any" }),
});
const authorization = `Bearer ${(await answer.json()).access_token}`;
const source = new EventSource(`${gateway}/api/v1/events?department=${department}`, {
  fetch: (url, init) => fetch(url, { ...init, headers: { ...init.headers, authorization } }),
});
const failed = setTimeout(() => stop(new Error("no event within 30 s")), 30_000);
source.onerror = (error) => stop(new Error(`the stream broke: ${error.message}`));
source.onopen = () => change().catch(stop);
source.onmessage = (message) => {
  const event = new CloudEvent(JSON.parse(message.data));
  event.validate();
  if (event.type === "org.jiheng.budget.ProjectChanged.v1" && message.lastEventId) {
    console.log(`npm: ${event.type} of ${event.department} as ${message.lastEventId}`);
    stop();
  }
};

async function change() {
  const path = `${gateway}/api/v1/projects/${department}/${fiscalYear}/client-${Date.now()}`;
  const made = await fetch(path, {
    method: "PUT",
    headers: { authorization, "content-type": "application/json" },
    body: JSON.stringify({ name: "来自订阅者的项目" }),
  });
  if (made.status !== 201) {
    throw new Error(`the change was answered by ${made.status}: ${await made.text()}`);
  }
}

function stop(error) {
  clearTimeout(failed);
  source.close();
  if (error) {
    console.error(error);
    process.exit(1);
  }
}
