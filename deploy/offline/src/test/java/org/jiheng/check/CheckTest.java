package org.jiheng.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jiheng.documents.form.FilingForms;
import org.jiheng.documents.pdf.Press;
import org.jiheng.documents.table.Document;
import org.jiheng.documents.word.WordWriter;
import org.jiheng.documents.workbook.WorkbookWriter;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.json.SampleFilings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

  private static final String SEED = "431053-2024";
  private static final String SOUND = "430999-2024";

  private static final Press.Look WHOLE_ROWS = new Press.Look(true, false, false);
  private static final Press.Look PARTED_ROWS = new Press.Look(true, true, false);

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void theSeedIsToldAsThePlatformTellsIt() throws IOException {
    assertThat(run("--json", filing(SEED).toString())).isEqualTo(Check.CLEAN);
    var told = (ObjectNode) FilingJson.mapper().readTree(out.toString(StandardCharsets.UTF_8));
    var golden = (ObjectNode) resource("/golden/seed/evaluation.json");
    var ownHead = List.of("filing", "asOf");
    assertThat(told.remove(ownHead)).isEqualTo(golden.remove(ownHead));
  }

  @Test
  void aFilingWithoutErrorsIsClean() throws IOException {
    assertThat(run(filing(SOUND).toString())).isEqualTo(Check.CLEAN);
    assertThat(printed()).contains("综合得分 88.4　等级 良", "惠民展览经费", "没有发现问题。");
  }

  @Test
  void anErrorAmongTheFindingsIsTheExitCode() throws IOException {
    assertThat(run(filing("341181-water-2022").toString(), filing(SOUND).toString()))
        .isEqualTo(Check.ERRORS);
    assertThat(printed()).contains("· 错误 [", "没有发现问题。");
  }

  @Test
  void everyFindingIsPrintedAtItsPlace() throws IOException {
    run(filing(SEED).toString());
    assertThat(printed().lines().filter(line -> line.startsWith("    · "))).hasSize(findings());
    assertThat(printed()).contains("[/statement/0/executed]").doesNotContain("其余");
  }

  @Test
  void aWorkbookAndATextGiveTheScoresAndFindingsOfTheirFiling() throws IOException {
    run("--json", filing(SEED).toString());
    var asJson = evaluations().get(0);
    var document = document();
    var workbook = Files.write(folder.resolve("a.xlsx"), WorkbookWriter.write(document));
    var text = Files.write(folder.resolve("a.docx"), WordWriter.write(document));
    out.reset();
    assertThat(run("--json", workbook.toString(), text.toString())).isEqualTo(Check.CLEAN);
    assertThat(evaluations().get(0).equals(asJson)).as("the workbook as JSON").isTrue();
    assertThat(evaluations().get(1).equals(asJson)).as("the text as JSON").isTrue();
    out.reset();
    run(workbook.toString());
    assertThat(printed()).contains("[附件2!").doesNotContain("[/forms");
  }

  @Test
  void aPdfIsCheckedAsTheFilingThatItPrints() throws IOException {
    var pages = Press.print(FilingForms.whole(SampleFilings.read(SOUND)), WHOLE_ROWS);
    run("--json", filing(SOUND).toString());
    var asJson = evaluations().get(0);
    out.reset();
    run("--json", Files.write(folder.resolve("a.pdf"), pages).toString());
    var told = evaluations().get(0);
    assertThat(told.path("score")).isEqualTo(asJson.path("score"));
    assertThat(told.path("findings").findValuesAsText("message"))
        .isEqualTo(asJson.path("findings").findValuesAsText("message"));
  }

  @Test
  void whatOfAPdfIsNotSureIsListedWithItsPage() throws IOException {
    var pages = Press.print(FilingForms.whole(SampleFilings.read(SEED)), PARTED_ROWS);
    var file = Files.write(folder.resolve("a.pdf"), pages).toString();
    assertThat(run(file)).isEqualTo(Check.ERRORS);
    assertThat(printed()).contains("处读不准，以上结果须核对后才可靠", "· [第 ", "由跨页或跨行的几段拼成");
  }

  @Test
  void whatCannotBeFiledIsToldWholeAndDoesNotStopTheOthers() throws IOException {
    var bad = write("bad.json", "{\"fiscalYear\": 2024, \"forms\": [{}], \"forms2\": 1}");
    var noJson = write("no.json", "{");
    var noWorkbook = write("no.xlsx", "PK");
    var files = new String[] {bad, noJson, noWorkbook, filing(SOUND).toString()};
    assertThat(run(files)).isEqualTo(Check.UNREADABLE);
    assertThat(printed())
        .contains("[/forms2]", "[/department]", "[/forms/0/form]", "无法检查", "综合得分 88.4");
    out.reset();
    run("--json", bad);
    var told = FilingJson.mapper().readTree(printed());
    assertThat(told.path("file").textValue()).isEqualTo(bad);
    assertThat(told.path("errors")).hasSizeGreaterThan(4).allMatch(each -> each.has("reason"));
  }

  @Test
  void aLineOutsideTheChartAndAnUnknownProfileAreRefusedAsAtThePlatform() throws IOException {
    var filing = FilingJson.tree(SampleFilings.read(SOUND));
    filing.put("ruleProfile", "unknown-1");
    filing.withArray("statement").addObject().put("line", "nowhere").put("annual", 1);
    assertThat(run(write("a.json", filing.toString()))).isEqualTo(Check.UNREADABLE);
    assertThat(printed()).contains("[/ruleProfile] 没有这个评分方案", "“nowhere”不在收支项目目录中");
  }

  @Test
  void aProfileMayBeBroughtAlong() throws IOException {
    var profile = write("hubei.json", resource("/profiles/hubei-2020.json").toString());
    var filing = filing("421100-water-institute-2020").toString();
    assertThat(run(filing)).isEqualTo(Check.UNREADABLE);
    assertThat(run("--profile", profile, filing)).isNotEqualTo(Check.UNREADABLE);
    assertThat(run("--profile", write("p.json", "{\"code\": \"a\"}"), filing))
        .isEqualTo(Check.UNREADABLE);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("/executionWeight", "缺少必填的字段");
  }

  @Test
  void aWrongCommandLineSaysWhatIsWrong() throws IOException {
    assertThat(run()).isEqualTo(Check.UNREADABLE);
    assertThat(run("--nothing")).isEqualTo(Check.UNREADABLE);
    assertThat(run("--profile")).isEqualTo(Check.UNREADABLE);
    assertThat(run("nowhere.json")).isEqualTo(Check.UNREADABLE);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("没有写明", "不认识的选项：--nothing", "--profile 后面", "无法读取：nowhere.json");
    assertThat(run("--help")).isEqualTo(Check.CLEAN);
    assertThat(printed()).contains("退出码", "Exit codes");
  }

  private int run(String... arguments) throws IOException {
    try (var plain = stream(out);
        var wrong = stream(err)) {
      return new Check(plain, wrong).run(List.of(arguments));
    }
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Without the hash: a document prints no difference between an empty member and none. */
  private List<ObjectNode> evaluations() throws IOException {
    var evaluations = new ArrayList<ObjectNode>();
    for (String line : printed().split("\n")) {
      evaluations.add(((ObjectNode) FilingJson.mapper().readTree(line)).without("filing"));
    }
    return evaluations;
  }

  private int findings() throws IOException {
    return resource("/golden/seed/evaluation.json").path("findings").size();
  }

  private Path filing(String name) throws IOException {
    return Path.of(write(name + ".json", resource("/filings/" + name + ".json").toString()));
  }

  private String write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private static JsonNode resource(String name) throws IOException {
    try (var file = CheckTest.class.getResourceAsStream(name)) {
      return FilingJson.mapper().readTree(file);
    }
  }

  private static Document document() {
    return new Document("a", Instant.EPOCH, false, FilingForms.whole(SampleFilings.read(SEED)));
  }
}
