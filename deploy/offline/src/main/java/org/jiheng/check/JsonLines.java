package org.jiheng.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.rules.evaluation.EvaluationJson;

/**
 * One JSON object a line and file: the evaluation in the platform's bytes, or the reasons. What was
 * not read for sure is a line of its own below.
 */
final class JsonLines implements Presentation {

  @Override
  public String of(Checked checked) throws IOException {
    if (checked instanceof Checked.Evaluated evaluated) {
      var line = new String(EvaluationJson.bytes(evaluated.view()), StandardCharsets.UTF_8) + "\n";
      return line + unsure(evaluated);
    }
    var refused = (Checked.Refused) checked;
    var mapper = FilingJson.mapper();
    var line = mapper.createObjectNode().put("file", refused.file().toString());
    line.set("errors", mapper.valueToTree(refused.reasons().faults()));
    return mapper.writeValueAsString(line) + "\n";
  }

  /** A line of its own, because the evaluation is that of the platform, byte for byte. */
  private static String unsure(Checked.Evaluated evaluated) throws IOException {
    if (evaluated.filing().uncertain().isEmpty()) {
      return "";
    }
    var mapper = FilingJson.mapper();
    var line = mapper.createObjectNode().put("file", evaluated.file().toString());
    line.set("uncertain", mapper.valueToTree(evaluated.filing().uncertain()));
    return mapper.writeValueAsString(line) + "\n";
  }
}
