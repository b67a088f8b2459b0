package org.jiheng.check;

import java.io.IOException;
import org.jiheng.documents.pdf.Uncertain;
import org.jiheng.filing.json.Fault;
import org.jiheng.rules.evaluation.EvaluationJson;
import org.jiheng.terminal.Summary;

/** A table of the forms and every finding, for a person. */
final class Terminal implements Presentation {

  @Override
  public String of(Checked checked) throws IOException {
    if (checked instanceof Checked.Evaluated evaluated) {
      var summary = Summary.whole(EvaluationJson.bytes(evaluated.view()), evaluated::place);
      return evaluated.file() + "\n" + summary + "\n" + unsure(evaluated.filing()) + "\n";
    }
    var refused = (Checked.Refused) checked;
    var text = new StringBuilder();
    var faults = refused.reasons().faults();
    text.append(refused.file()).append("\n  无法检查，有 ").append(faults.size()).append(" 处不符合要求：\n");
    faults.forEach(fault -> text.append("    · ").append(told(fault)).append('\n'));
    return text.append('\n').toString();
  }

  private static String unsure(FilingFiles.Sound filing) {
    if (filing.uncertain().isEmpty()) {
      return "";
    }
    var text = new StringBuilder("  有 " + filing.uncertain().size() + " 处读不准，以上结果须核对后才可靠：\n");
    filing.uncertain().stream()
        .map(Uncertain::fault)
        .forEach(fault -> text.append("    · ").append(told(fault)).append('\n'));
    return text.toString();
  }

  private static String told(Fault fault) {
    var place = fault.pointer().isEmpty() ? "" : "[" + fault.pointer() + "] ";
    var value = fault.value() == null ? "" : "（内容：" + fault.value() + "）";
    return place + fault.reason() + value;
  }
}
