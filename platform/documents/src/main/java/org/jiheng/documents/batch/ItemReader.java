package org.jiheng.documents.batch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jiheng.documents.FilingFormat;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.pdf.Uncertain;
import org.jiheng.filing.json.Fault;
import org.jiheng.filing.json.Origins;

/** Turns a file or line into the filing that is handed in, or tells why it is none. */
public final class ItemReader {

  private static final String CODE = "/department/code";
  private static final String YEAR = "/fiscalYear";

  private final Expected expected;

  public ItemReader(Expected expected) {
    this.expected = expected;
  }

  public Item.Read read(Batch batch, int position) {
    try {
      return read(position, batch.entry(position));
    } catch (UnreadableDocument unreadable) {
      return Item.Read.refused(position, null, null, ItemOutcome.refused(unreadable.getMessage()));
    }
  }

  private Item.Read read(int position, Batch.Entry entry) throws UnreadableDocument {
    var content =
        FilingFormat.ofFile(entry.name()).read(entry.content(), beside(FileName.of(entry.name())));
    var filing = content.tree();
    if (!content.faults().isEmpty()) {
      var told = "有 " + content.faults().size() + " 处读不出来。";
      var refusal = ItemOutcome.refused(told, content.faults());
      return Item.Read.refused(position, filing.at(CODE).asText(null), year(filing), refusal);
    }
    if (!content.uncertain().isEmpty()) {
      var told = "PDF 中有 " + content.uncertain().size() + " 处读不准，须先单独试报并核对，没有报送。";
      var places = content.uncertain().stream().map(Uncertain::fault).toList();
      var refusal = ItemOutcome.refused(told, places);
      return Item.Read.refused(position, filing.at(CODE).asText(null), year(filing), refusal);
    }
    return placed(position, filing, content.json(), content.origins());
  }

  private static Integer year(JsonNode filing) {
    return filing.at(YEAR).isInt() ? filing.at(YEAR).intValue() : null;
  }

  private FilingFormat.Beside beside(FileName named) {
    var year = expected.fiscalYear() == null ? named.fiscalYear() : expected.fiscalYear();
    return new FilingFormat.Beside(named.department(), year, expected.ruleProfile());
  }

  private Item.Read placed(int position, JsonNode filing, byte[] content, Origins origins) {
    var code = filing.at(CODE);
    var year = filing.at(YEAR);
    if (!code.isTextual() || code.asText().isBlank() || hasControls(code.asText())) {
      return refused(position, null, null, fault(CODE, code, "应写明部门代码。", origins));
    }
    if (!year.isInt()) {
      return refused(position, code.asText(), null, fault(YEAR, year, "应写明预算年度，为四位数字。", origins));
    }
    var department = code.asText();
    var fiscalYear = year.asInt();
    if (expected.fiscalYear() != null && expected.fiscalYear() != fiscalYear) {
      var reason = "本次导入只收 " + expected.fiscalYear() + " 年度的申报。";
      return refused(position, department, fiscalYear, fault(YEAR, year, reason, origins));
    }
    if (!expected.covers(department)) {
      var reason = "提交人无权为部门“" + department + "”申报。";
      return refused(position, department, fiscalYear, fault(CODE, code, reason, origins));
    }
    return new Item.Read(position, department, fiscalYear, content, origins, null);
  }

  private static boolean hasControls(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }

  private static Fault fault(String pointer, JsonNode value, String reason, Origins origins) {
    return origins.placed(new Fault(pointer, value.isMissingNode() ? null : value, reason));
  }

  private static Item.Read refused(int position, String department, Integer year, Fault fault) {
    return Item.Read.refused(
        position, department, year, ItemOutcome.refused("内容有 1 处不符合要求。", List.of(fault)));
  }
}
