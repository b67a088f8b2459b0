package org.jiheng.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.rules.evaluation.EvaluationJson;

/** One JSON object a line and file: the evaluation in the platform's bytes, or the reasons. */
final class JsonLines implements Sheet {

  @Override
  public String of(Checked checked) throws IOException {
    if (checked instanceof Checked.Evaluated evaluated) {
      return new String(EvaluationJson.bytes(evaluated.view()), StandardCharsets.UTF_8) + "\n";
    }
    var refused = (Checked.Refused) checked;
    var mapper = FilingJson.mapper();
    var line = mapper.createObjectNode().put("file", refused.file().toString());
    line.set("errors", mapper.valueToTree(refused.reasons().faults()));
    return mapper.writeValueAsString(line) + "\n";
  }
}
