// The AsyncAPI parser accepts the document without an error.
import { readFile } from "node:fs/promises";
import { Parser } from "@asyncapi/parser";

const { document, diagnostics } = await new Parser().parse(await readFile(process.argv[2], "utf8"));
const errors = diagnostics.filter((each) => each.severity === 0);
errors.forEach((each) => console.error(`asyncapi: ${each.path.join(".")}: ${each.message}`));
if (!document || errors.length > 0) {
  process.exit(1);
}
console.log(`asyncapi: ${document.channels().length} channels, ${document.messages().length} messages`);
