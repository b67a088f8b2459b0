package org.jiheng.report.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalInt;
import org.jboss.logging.Logger;
import org.jiheng.documents.DocumentType;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.grid.Grid;
import org.jiheng.documents.reading.FilingFromGrids;
import org.jiheng.filing.json.Fault;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.json.Origins;

/** Turns a file or line into the filing that is handed in, or tells why it is none. */
final class ItemReader {

  private static final Logger LOG = Logger.getLogger(ItemReader.class);

  private static final String CODE = "/department/code";
  private static final String YEAR = "/fiscalYear";

  private final Terms terms;

  ItemReader(Terms terms) {
    this.terms = terms;
  }

  /** One that makes a reader fail is not the end of the others. */
  Item.Read read(Upload upload, int position) {
    try {
      return read(position, upload.entry(position));
    } catch (Upload.Unreadable | UnreadableDocument unreadable) {
      return Item.Read.refused(position, null, null, Outcome.refused(unreadable.getMessage()));
    } catch (RuntimeException failure) {
      LOG.errorf(failure, "item %d of an import cannot be read", position);
      return Item.Read.refused(position, null, null, Outcome.failed("读取时出错，没有报送。"));
    }
  }

  private Item.Read read(int position, Upload.Entry entry)
      throws Upload.Unreadable, UnreadableDocument {
    var type = DocumentType.named(entry.name());
    return type.isPresent()
        ? document(position, entry, type.get())
        : json(position, entry.content());
  }

  private Item.Read document(int position, Upload.Entry entry, DocumentType type)
      throws UnreadableDocument {
    var grids = type.grids(entry.content());
    var named = FileName.of(entry.name());
    var year = year(named, grids);
    if (year.isEmpty()) {
      var reason = "没有写明预算年度：请填在“申报信息”表中，或以参数 fiscalYear 给出。";
      return Item.Read.refused(position, named.department(), null, Outcome.refused(reason));
    }
    var reading =
        FilingFromGrids.read(grids, named.department(), year.getAsInt(), terms.ruleProfile());
    if (!reading.faults().isEmpty()) {
      var told = "有 " + reading.faults().size() + " 处读不出来。";
      var refusal = Outcome.refused(told, reading.faults());
      var department = reading.filing().at(CODE).asText(null);
      return Item.Read.refused(position, department, year.getAsInt(), refusal);
    }
    return placed(position, reading.filing(), bytes(reading.filing()), reading.origins());
  }

  /** The stated one, even where it is not the wanted one, so that it can be told. */
  private OptionalInt year(FileName named, List<Grid> grids) {
    var stated = FilingFromGrids.statedYear(grids);
    if (stated.isPresent()) {
      return stated;
    }
    var otherwise = terms.fiscalYear() == null ? named.fiscalYear() : terms.fiscalYear();
    return otherwise == null ? OptionalInt.empty() : OptionalInt.of(otherwise);
  }

  /** As it was sent: the services read it strictly, here only its place is looked for. */
  private Item.Read json(int position, byte[] content) throws Upload.Unreadable {
    return placed(position, tree(content), content, Origins.NONE);
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
    if (terms.fiscalYear() != null && terms.fiscalYear() != fiscalYear) {
      var reason = "本次导入只收 " + terms.fiscalYear() + " 年度的申报。";
      return refused(position, department, fiscalYear, fault(YEAR, year, reason, origins));
    }
    if (!terms.covers(department)) {
      var reason = "提交人无权为部门“" + department + "”申报。";
      return refused(position, department, fiscalYear, fault(CODE, code, reason, origins));
    }
    return new Item.Read(position, department, fiscalYear, content, origins, null);
  }

  private static JsonNode tree(byte[] content) throws Upload.Unreadable {
    try {
      var tree = FilingJson.mapper().readTree(content);
      if (tree != null && tree.isObject()) {
        return tree;
      }
      throw new Upload.Unreadable("内容不是一个 JSON 对象。");
    } catch (JsonProcessingException broken) {
      var place = broken.getLocation();
      throw new Upload.Unreadable(
          place == null || place.getLineNr() < 1
              ? "内容不是有效的 JSON。"
              : "内容不是有效的 JSON（第 " + place.getLineNr() + " 行第 " + place.getColumnNr() + " 列附近）。");
    } catch (IOException notFromMemory) {
      throw new UncheckedIOException(notFromMemory);
    }
  }

  private static byte[] bytes(JsonNode filing) {
    try {
      return FilingJson.mapper().writeValueAsBytes(filing);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean hasControls(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }

  private static Fault fault(String pointer, JsonNode value, String reason, Origins origins) {
    return origins.placed(new Fault(pointer, value.isMissingNode() ? null : value, reason));
  }

  private static Item.Read refused(int position, String department, Integer year, Fault fault) {
    return Item.Read.refused(
        position, department, year, Outcome.refused("内容有 1 处不符合要求。", List.of(fault)));
  }
}
