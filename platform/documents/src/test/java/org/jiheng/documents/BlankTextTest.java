package org.jiheng.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.form.BlankForms;
import org.jiheng.documents.form.Layout;
import org.jiheng.documents.form.Terms;
import org.jiheng.documents.reading.FilingFromGrids;
import org.jiheng.documents.word.WordReader;
import org.jiheng.filing.AmountUnit;
import org.jiheng.filing.Filing;
import org.jiheng.filing.Form;
import org.jiheng.filing.json.FilingJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLock;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

class BlankTextTest {

  private static final String DEPARTMENT = "431053";
  private static final String NAME = "湖南省科学技术协会";
  private static final String NOTHING = "—";

  private final BlankForms.Scheme scheme =
      new BlankForms.Scheme("mof-2020", BigDecimal.TEN, 2, List.of("产出", "效益", "满意度"));

  @ParameterizedTest
  @EnumSource
  void whateverIsWrittenIntoAnOpenCellOrChosenFromAListIsRead(AmountUnit unit)
      throws IOException, UnreadableDocument {
    var written = new ArrayList<String>();
    var chosen = new ArrayList<String>();
    var filing = read(edited(blank(unit), text -> fill(text, written, chosen)));
    assertThat(written).hasSizeGreaterThan(600).doesNotHaveDuplicates();
    assertThat(FilingJson.tree(filing).toString().split("[^\\p{Alnum}\\p{IsHan}]+"))
        .contains(written.toArray(String[]::new));
    assertThat(chosen).hasSizeGreaterThan(80).contains(NOTHING);
    assertThat(choices(filing, unit)).isEqualTo(chosen);
    assertThat(filing.amountUnit()).isEqualTo(unit);
    assertThat(filing.ruleProfile()).isEqualTo(scheme.ruleProfile());
    assertThat(filing.forms()).hasSize(2);
  }

  @Test
  void aFormThatNobodyFilledInIsNoIndicatorAndNoAmount() throws IOException, UnreadableDocument {
    var filing =
        read(
            edited(
                blank(AmountUnit.WAN_YUAN),
                text -> {
                  named(text);
                  write(beside(text, "项目代码"), "kp");
                }));
    assertThat(filing.department().units()).isEmpty();
    assertThat(filing.buildings()).isEmpty();
    assertThat(filing.statement()).allMatch(entry -> entry.annual() == null);
    assertThat(filing.forms()).extracting(Form::form).containsExactly(Form.OVERALL, "kp");
    assertThat(filing.forms()).allMatch(form -> form.indicators().isEmpty());
  }

  @Test
  void rowsThatAreInsertedAndFormsThatAreCopiedAreRead() throws IOException, UnreadableDocument {
    var filing =
        read(
            edited(
                blank(AmountUnit.WAN_YUAN),
                text -> {
                  named(text);
                  var code = beside(text, "项目代码");
                  write(code, "kp");
                  var form = code.getTableRow().getTable();
                  insert(form, "展览场次");
                  var copy = text.insertNewTbl(form.getCTTbl().newCursor());
                  copy.getCTTbl().set(form.getCTTbl());
                  write(code, "zl");
                }));
    assertThat(filing.forms()).extracting(Form::form).containsExactly(Form.OVERALL, "kp", "zl");
    assertThat(filing.forms().subList(1, 3))
        .allSatisfy(
            form ->
                assertThat(form.indicators())
                    .extracting(row -> row.level3())
                    .containsExactly("展览场次"));
  }

  @Test
  void theWordsOfTheFormAreLockedAndMayBeCopiedAndDeleted() throws IOException {
    try (var text = open(blank(AmountUnit.WAN_YUAN))) {
      assertThat(cells(text))
          .filteredOn(cell -> List.of("三级指标", "产出指标", "年度资金总额").contains(words(cell)))
          .hasSizeGreaterThan(5)
          .allSatisfy(
              cell ->
                  assertThat(controls(cell).get(0).getSdtPr().getLock().getVal())
                      .isEqualTo(STLock.CONTENT_LOCKED));
      assertThat(text.getParagraphs())
          .filteredOn(paragraph -> !paragraph.getText().isEmpty())
          .hasSizeGreaterThan(15)
          .allMatch(paragraph -> paragraph.getRuns().isEmpty());
    }
  }

  @Test
  void theSameTemplateHasTheSameBytes() {
    assertThat(Arrays.equals(blank(AmountUnit.YUAN), blank(AmountUnit.YUAN))).isTrue();
  }

  private byte[] blank(AmountUnit unit) {
    return BlankDocument.of(scheme, 2024, unit).text();
  }

  private static Filing read(byte[] bytes) throws UnreadableDocument {
    var reading = FilingFromGrids.read(WordReader.read(bytes), DEPARTMENT, 2024, null);
    assertThat(reading.faults()).isEmpty();
    return FilingJson.filing(reading.filing());
  }

  private static byte[] edited(byte[] blank, Consumer<XWPFDocument> edit) throws IOException {
    try (var text = open(blank);
        var bytes = new ByteArrayOutputStream()) {
      edit.accept(text);
      text.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static XWPFDocument open(byte[] bytes) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(bytes));
  }

  private static void fill(XWPFDocument text, List<String> written, List<String> chosen) {
    named(text);
    var next = 1000;
    for (XWPFTableCell cell : cells(text).toList()) {
      if (isList(cell)) {
        chosen.add(choose(controls(cell).get(0), chosen.size()));
      } else if (isOpen(cell) && !List.of(NAME, DEPARTMENT).contains(words(cell))) {
        next++;
        var prose = cell.getParagraphs().get(0).getAlignment() == ParagraphAlignment.LEFT;
        written.add((prose ? "文字" : "") + next);
        write(cell, written.get(written.size() - 1));
      }
    }
  }

  /** The department's name stands in three places, and that of 申报信息 counts. */
  private static void named(XWPFDocument text) {
    write(beside(text, "部门代码"), DEPARTMENT);
    write(beside(text, "部门名称"), NAME);
    write(beside(text, "省级预算部门、单位名称"), NAME);
    write(beside(text, "主管部门"), NAME);
  }

  /** As a word processor does it: what is merged goes on, and no control is copied. */
  private static void insert(XWPFTable table, String indicator) {
    var rows = table.getRows();
    var at = rows.size() - 3;
    var row = new XWPFTableRow((CTRow) rows.get(at).getCtRow().copy(), table);
    row.getTableCells()
        .forEach(cell -> cell.getCTTc().getPList().forEach(p -> p.setSdtArray(new CTSdtRun[0])));
    write(row.getCell(2), indicator);
    table.addRow(row, at + 1);
  }

  private static XWPFTableCell beside(XWPFDocument text, String label) {
    var cells = cells(text).toList();
    for (var i = 0; i < cells.size(); i++) {
      if (words(cells.get(i)).equals(label)) {
        return cells.get(i + 1);
      }
    }
    throw new AssertionError("no " + label);
  }

  private static Stream<XWPFTableCell> cells(XWPFDocument text) {
    return text.getTables().stream()
        .flatMap(table -> table.getRows().stream())
        .flatMap(row -> row.getTableCells().stream());
  }

  private static String words(XWPFTableCell cell) {
    return cell.getTextRecursively().strip();
  }

  private static boolean isOpen(XWPFTableCell cell) {
    var properties = cell.getCTTc().getTcPr();
    var covered = properties.isSetVMerge() && properties.getVMerge().getVal() == STMerge.CONTINUE;
    return controls(cell).isEmpty() && !"F2F2F2".equals(cell.getColor()) && !covered;
  }

  private static void write(XWPFTableCell cell, String said) {
    var paragraph = cell.getParagraphs().get(0);
    while (!paragraph.getRuns().isEmpty()) {
      paragraph.removeRun(0);
    }
    paragraph.createRun().setText(said);
  }

  private static boolean isList(XWPFTableCell cell) {
    return controls(cell).stream().anyMatch(each -> each.getSdtPr().isSetDropDownList());
  }

  private static List<CTSdtRun> controls(XWPFTableCell cell) {
    return cell.getParagraphs().get(0).getCTP().getSdtList();
  }

  private static String choose(CTSdtRun list, int number) {
    var items = list.getSdtPr().getDropDownList().getListItemList();
    var choice = items.get(number % items.size()).getDisplayText();
    list.getSdtPr().unsetShowingPlcHdr();
    list.getSdtContent().getRArray(0).getTArray(0).setStringValue(choice);
    return choice;
  }

  /** What was chosen, in the order of the document. */
  private static List<String> choices(Filing filing, AmountUnit unit) {
    var layout = Layout.official();
    var terms = new Terms(2024, unit);
    return Stream.concat(
            filing.department().units().stream()
                .map(each -> layout.filing().units().fundings().get(each.funding())),
            filing.forms().stream()
                .flatMap(form -> form.indicators().stream())
                .map(row -> layout.indicators().tiers().get(row.tier())))
        .map(words -> Objects.isNull(words) ? NOTHING : words.printed(terms))
        .toList();
  }
}
