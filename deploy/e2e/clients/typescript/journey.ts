// The generated TypeScript client logs in, hands a filing in and reads its evaluation.
import { readFile } from "node:fs/promises";
import { Configuration, EvaluationsApi, FilingFromJSON, FilingsApi } from "./client/index.js";

const [gateway, issuer, file] = process.argv.slice(2) as [string, string, string];

const answer = await fetch(`${issuer}/token`, {
  method: "POST",
  body: new URLSearchParams({
    grant_type: "client_credentials",
    client_id: "admin",
    client_secret: "any",
  }),
});
const { access_token: accessToken } = (await answer.json()) as { access_token: string };
const configuration = new Configuration({ basePath: gateway, accessToken });

const filing = FilingFromJSON(JSON.parse(await readFile(file, "utf8")));
const department = filing.department.code;
const fiscalYear = filing.fiscalYear;
const stored = await new FilingsApi(configuration).putFiling({ department, fiscalYear, filing });
if (stored.revision == null) {
  throw new Error("a filing that is handed in has a revision");
}

const evaluations = new EvaluationsApi(configuration);
const filingRevision = stored.revision;
for (let attempt = 0; ; attempt++) {
  const response = await evaluations.getEvaluationRaw({ department, fiscalYear, filingRevision });
  if (response.raw.status === 200) {
    const evaluation = await response.value();
    const findings = evaluation.findings.length;
    console.log(
      `typescript: ${department} ${fiscalYear}, revision ${filingRevision},` +
        ` score ${evaluation.score} ${evaluation.grade}, ${findings} findings`,
    );
    break;
  }
  if (attempt === 120) {
    throw new Error(`no evaluation of revision ${filingRevision}`);
  }
  await new Promise((later) => setTimeout(later, 500));
}
